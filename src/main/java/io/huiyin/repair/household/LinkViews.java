package io.huiyin.repair.household;

import io.huiyin.estate.Communities;
import io.huiyin.repair.HouseholdLinks;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.Stage;
import io.huiyin.repair.household.LinkView.Comer;
import io.huiyin.repair.phone.ItemLine;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewers;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts together what a household sees. */
@Component
class LinkViews {
    private final HouseholdLinks links;
    private final Communities communities;
    private final Viewers staff;
    private final Urging urging;
    private final MessageSource messages;

    LinkViews(HouseholdLinks links, Communities communities, Viewers staff, Urging urging, MessageSource messages) {
        this.links = links;
        this.communities = communities;
        this.staff = staff;
        this.urging = urging;
        this.messages = messages;
    }

    LinkView of(Repair repair, boolean asStaff, Locale locale) {
        var matter = repair.matter();
        var order = repair.order();
        var zone = communities.get(matter.communityId()).zone();
        var consent = order.consent();
        var stage = repair.stage();
        return new LinkView(
                links.path(matter.ref()),
                matter.version(),
                matter.number(),
                matter.location().text(),
                order.report().fault(),
                stage,
                Milestone.of(repair),
                text("repair-household.now." + now(repair), locale),
                comer(repair, locale),
                time(order.appointment(), zone, locale),
                time(order.expected(), zone, locale),
                order.lines().stream().map(ItemLine::of).toList(),
                order.sum(),
                consent != null && consent.sum().compareTo(order.sum()) >= 0,
                order.signOff(),
                time(urging.again(matter.ref()), zone, locale),
                matter.ended(),
                asStaff);
    }

    /** A price given before anybody is sent is another sentence than one given on site. */
    private static String now(Repair repair) {
        return repair.stage() == Stage.QUOTED && repair.order().progress().arrivedAt() == null
                ? "QUOTED.ahead"
                : repair.stage().name();
    }

    private @Nullable Comer comer(Repair repair, Locale locale) {
        var technician = repair.order().technician();
        var id = technician.id();
        var name = technician.name();
        if (id == null || name == null || repair.matter().ended()) {
            return null;
        }
        var leads = staff.find(id)
                .filter(who -> !who.holds(Post.TECHNICIAN, repair.matter().communityId()))
                .filter(who -> who.holds(Post.TEAM_LEADER, repair.matter().communityId()))
                .isPresent();
        var post = leads ? Post.TEAM_LEADER : Post.TECHNICIAN;
        return new Comer(name, text("staff.post." + post, locale));
    }

    private @Nullable String time(@Nullable Instant at, ZoneId zone, Locale locale) {
        var format = DateTimeFormatter.ofPattern(text("site.format.time", locale), locale);
        return at == null ? null : format.format(at.atZone(zone));
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, new Object[0], locale));
    }
}
