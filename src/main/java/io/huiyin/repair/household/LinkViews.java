package io.huiyin.repair.household;

import io.huiyin.estate.Communities;
import io.huiyin.repair.HouseholdLinks;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.Stage;
import io.huiyin.repair.household.LinkView.Comer;
import io.huiyin.repair.phone.ItemLine;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewers;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts together what a household sees. */
@Component
class LinkViews {
    private final HouseholdLinks links;
    private final Whereabouts where;
    private final Viewers staff;
    private final Urging urging;
    private final Besides besides;

    LinkViews(HouseholdLinks links, Whereabouts where, Viewers staff, Urging urging, Besides besides) {
        this.links = links;
        this.where = where;
        this.staff = staff;
        this.urging = urging;
        this.besides = besides;
    }

    /** Where the order is, and in which words it is spoken of. */
    @Component("householdWhereabouts")
    record Whereabouts(Communities communities, MessageSource messages) {
        Spoken spoken(long communityId, Locale locale) {
            return new Spoken(messages, communities.get(communityId).zone(), locale);
        }
    }

    LinkView of(Repair repair, boolean asStaff, Locale locale) {
        var matter = repair.matter();
        var order = repair.order();
        var spoken = where.spoken(matter.communityId(), locale);
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
                spoken.text("repair-household.now." + now(repair)),
                comer(repair, spoken),
                spoken.maybe(order.appointment()),
                spoken.maybe(order.expected()),
                order.lines().stream().map(ItemLine::of).toList(),
                order.sum(),
                consent != null && consent.sum().compareTo(order.sum()) >= 0,
                order.signOff(),
                spoken.maybe(urging.again(matter.ref())),
                matter.ended(),
                order.publicFacility(),
                asStaff,
                besides.of(repair, spoken));
    }

    /** A price given before anybody is sent is another sentence than one given on site; what we can't do, than what is not wanted. */
    private static String now(Repair repair) {
        var refusal = repair.order().refusal();
        if (repair.stage() == Stage.QUOTED && repair.order().progress().arrivedAt() == null) {
            return "QUOTED.ahead";
        }
        return repair.stage() == Stage.DECLINED && refusal != null && !refusal.byCustomer()
                ? "DECLINED.infeasible"
                : repair.stage().name();
    }

    private @Nullable Comer comer(Repair repair, Spoken spoken) {
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
        return new Comer(name, spoken.text("staff.post." + post));
    }
}
