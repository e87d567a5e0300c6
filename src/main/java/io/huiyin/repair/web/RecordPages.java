package io.huiyin.repair.web;

import io.huiyin.asset.Assets;
import io.huiyin.estate.Community;
import io.huiyin.estate.Household;
import io.huiyin.estate.Households;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.matter.Contact;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLists;
import io.huiyin.repair.web.RecordView.Suggestion;
import io.huiyin.repair.web.RecordView.TelephoneChoice;
import io.huiyin.staff.Trade;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts together the form of a new work order. */
@Component
class RecordPages {
    private static final int ITEMS = 12;
    private final Households households;
    private final Offering offering;
    private final MessageSource messages;
    private final Clock clock;

    RecordPages(Households households, Offering offering, MessageSource messages, Clock clock) {
        this.households = households;
        this.offering = offering;
        this.messages = messages;
        this.clock = clock;
    }

    /** What may be chosen in the form. */
    @Component
    record Offering(PublicPlaces places, Assets assets, PriceLists prices) {}

    /** What the form was answered with: wrong fields, or reasons against the whole. */
    record Answer(Map<String, String> faults, List<String> refused) {
        static final Answer NONE = new Answer(Map.of(), List.of());
    }

    RecordView view(Community community, RecordForm form, @Nullable Contact contact, Answer answer, Locale locale) {
        var household = household(community, contact);
        return new RecordView(
                form,
                contact,
                household == null ? null : household.home(),
                offering.places().of(community.id()),
                offering.assets().inUse(community.id()),
                telephones(household, contact),
                suggestions(locale),
                LocalDateTime.ofInstant(clock.instant(), community.zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString(),
                item(community, form.item()),
                answer.faults(),
                answer.refused());
    }

    private @Nullable Household household(Community community, @Nullable Contact contact) {
        var homeId = contact == null ? null : contact.homeId();
        return homeId == null ? null : households.find(community.id(), homeId).orElse(null);
    }

    /** The caller's own numbers first. */
    private static List<TelephoneChoice> telephones(@Nullable Household household, @Nullable Contact contact) {
        if (household == null || contact == null) {
            return List.of();
        }
        return household.residents().stream()
                .sorted(Comparator.comparing(
                        resident -> !Objects.equals(resident.person().id(), contact.personId())))
                .flatMap(resident -> resident.telephones().stream()
                        .map(telephone -> new TelephoneChoice(
                                telephone.id(), resident.person().name(), telephone.masked())))
                .toList();
    }

    /** Faults as people tell them; an exclamation mark stands behind those that can't wait. */
    private List<Suggestion> suggestions(Locale locale) {
        return Arrays.stream(Trade.values())
                .flatMap(trade -> told(trade, locale)
                        .map(fault -> new Suggestion(fault.replace("!", ""), trade, fault.endsWith("!"))))
                .toList();
    }

    private Stream<String> told(Trade trade, Locale locale) {
        var faults = Objects.requireNonNull(messages.getMessage("repair.record.faults." + trade, null, locale));
        return Arrays.stream(faults.split(";")).map(String::strip);
    }

    List<PriceItem> items(Community community, String typed) {
        return offering.prices().search(community.id(), clock.instant(), typed).stream()
                .limit(ITEMS)
                .toList();
    }

    /** The item that the typed text names, to show its price again. */
    private @Nullable PriceItem item(Community community, @Nullable String typed) {
        var code = typed == null ? "" : typed.strip().split("\\s+", 2)[0];
        return code.isEmpty()
                ? null
                : offering.prices().search(community.id(), clock.instant(), code).stream()
                        .filter(item -> item.code().equalsIgnoreCase(code))
                        .findFirst()
                        .orElse(null);
    }
}
