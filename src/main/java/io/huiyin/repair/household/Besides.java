package io.huiyin.repair.household;

import io.huiyin.matter.Attachment;
import io.huiyin.matter.Attachment.Purpose;
import io.huiyin.matter.Attachments;
import io.huiyin.matter.Entry;
import io.huiyin.matter.Timeline;
import io.huiyin.message.text.TextWishes;
import io.huiyin.portrait.Portraits;
import io.huiyin.pricing.PriceLists;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.ChargeLine;
import io.huiyin.repair.DeskTelephones;
import io.huiyin.repair.HouseholdLinks;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.Stage;
import io.huiyin.repair.Warranties;
import io.huiyin.repair.household.Beside.Cover;
import io.huiyin.repair.household.Beside.Material;
import io.huiyin.repair.household.Beside.Told;
import io.huiyin.repair.text.Mobiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds what a household sees beside what happens now. */
@Component
class Besides {
    /** The photos of an order that concern its household. */
    static final Set<Purpose> SHOWN = EnumSet.of(Purpose.REPORTED, Purpose.BEFORE, Purpose.AFTER);

    /** So many photos a household may add. */
    static final int MOST_PHOTOS = 8;

    private final Timeline timeline;
    private final Attachments attachments;
    private final PriceLists prices;
    private final Warranties warranties;
    private final House house;

    Besides(Timeline timeline, Attachments attachments, PriceLists prices, Warranties warranties, House house) {
        this.timeline = timeline;
        this.attachments = attachments;
        this.prices = prices;
        this.warranties = warranties;
        this.house = house;
    }

    /** Who comes, where one calls, which link leads where. */
    @Component("householdHouse")
    record House(
            Portraits portraits, DeskTelephones telephones, HouseholdLinks links, TextWishes wishes, JsonMapper json) {}

    Beside of(Repair repair, Spoken spoken) {
        var entries = timeline.of(repair.matter().ref());
        var technician = repair.order().technician().id();
        var attached = attachments.of(repair.matter().ref());
        return new Beside(
                told(entries, spoken),
                because(repair, entries),
                photos(attached),
                mayAddPhotos(repair, attached),
                lists(repair, spoken),
                material(repair),
                cover(repair, spoken),
                technician != null && house.portraits().has(technician),
                texts(repair),
                house.telephones().of(repair.matter().communityId()).orElse(null));
    }

    private Beside.@Nullable Texts texts(Repair repair) {
        if (Mobiles.on(repair).isEmpty() || !Mobiles.concerned(repair)) {
            return null;
        }
        var wish =
                house.wishes().of(repair.matter().communityId(), repair.matter().id());
        return new Beside.Texts(wish.stopped(), wish.language().equals(Locale.ENGLISH));
    }

    /** While it is open, and not without end: what others add does not count. */
    boolean mayAddPhotos(Repair repair) {
        return mayAddPhotos(repair, attachments.of(repair.matter().ref()));
    }

    private static boolean mayAddPhotos(Repair repair, List<Attachment> attached) {
        var added = attached.stream()
                .filter(photo -> photo.purpose() == Purpose.REPORTED)
                .count();
        return !repair.matter().ended() && added < MOST_PHOTOS;
    }

    private static SortedMap<Purpose, List<Long>> photos(List<Attachment> attached) {
        return attached.stream()
                .filter(photo -> SHOWN.contains(photo.purpose()))
                .collect(Collectors.groupingBy(
                        Attachment::purpose, TreeMap::new, Collectors.mapping(Attachment::id, Collectors.toList())));
    }

    private List<Told> told(List<Entry> entries, Spoken spoken) {
        return entries.reversed().stream()
                .filter(entry -> entry.word().equals(ActResource.PROMISE.word()))
                .map(entry -> new Told(
                        spoken.time(entry.at()),
                        spoken.time(Instant.parse(fact(entry, "expected"))),
                        fact(entry, "told")))
                .toList();
    }

    /** Why it can't be done, or why it stands still. */
    private @Nullable String because(Repair repair, List<Entry> entries) {
        var refusal = repair.order().refusal();
        if (refusal != null) {
            return refusal.byCustomer() ? null : refusal.reason();
        }
        return repair.stage() != Stage.PAUSED
                ? null
                : entries.reversed().stream()
                        .filter(entry -> entry.word().equals(ActResource.PAUSE.word()))
                        .findFirst()
                        .map(entry -> fact(entry, "reason"))
                        .orElse(null);
    }

    private String fact(Entry entry, String name) {
        return house.json().readTree(entry.facts()).path(name).asString("");
    }

    /** The price list's version stands beside its prices, so that nobody wonders about older ones. */
    private List<String> lists(Repair repair, Spoken spoken) {
        var items = repair.order().lines().stream()
                .map(ChargeLine::itemId)
                .filter(Objects::nonNull)
                .toList();
        return prices.origins(items).values().stream()
                .map(origin -> spoken.text(
                        "repair-household.list",
                        String.valueOf(origin.version()),
                        spoken.date(LocalDate.ofInstant(origin.validFrom(), spoken.zone()))))
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable Material material(Repair repair) {
        var check = repair.order().materialCheck();
        return check == null
                ? null
                : new Material(check.material(), check.result().name(), check.warned());
    }

    private @Nullable Cover cover(Repair repair, Spoken spoken) {
        if (repair.order().signOff() == null) {
            return null;
        }
        var again = warranties
                .again(repair.order())
                .map(matter -> house.links().path(matter.ref()))
                .orElse(null);
        return warranties
                .of(repair)
                .map(cover -> new Cover(spoken.date(cover.until()), cover.holds(), again))
                .orElse(null);
    }
}
