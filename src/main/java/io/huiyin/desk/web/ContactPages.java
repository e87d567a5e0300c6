package io.huiyin.desk.web;

import io.huiyin.desk.FrontDesk;
import io.huiyin.desk.Neighbour;
import io.huiyin.desk.Neighbours;
import io.huiyin.estate.Community;
import io.huiyin.estate.EstateSearch;
import io.huiyin.estate.Household;
import io.huiyin.estate.Households;
import io.huiyin.matter.Contact;
import io.huiyin.matter.ContactLine.Subject;
import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Matters;
import io.huiyin.matter.OpenMatters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the desk sees of one contact. */
@Component
class ContactPages {
    private static final int MATTERS = 12;
    private static final int HOMES = 8;
    private static final int OPTIONS = 12;
    private final FrontDesk desk;
    private final Households households;
    private final EstateSearch search;
    private final Neighbours neighbours;
    private final Register register;

    ContactPages(FrontDesk desk, Households households, EstateSearch search, Neighbours neighbours, Register register) {
        this.desk = desk;
        this.households = households;
        this.search = search;
        this.neighbours = neighbours;
        this.register = register;
    }

    /** Where matters are looked up. */
    @Component
    record Register(Matters matters, OpenMatters open) {}

    ContactView view(Community community, Contact contact, String typed, EndingForm ending, StrangerForm stranger) {
        var who = who(contact, stranger);
        return new ContactView(
                contact,
                new Stopwatch(contact.openedAt(), desk.timeToRecord(contact), contact.closedAt()),
                who,
                near(who.household(), ""),
                found(community, typed),
                desk.intakes(),
                ending,
                subject(contact));
    }

    WhoView who(Contact contact, StrangerForm stranger) {
        var homeId = contact.homeId();
        return homeId == null
                ? new WhoView(contact, null, List.of(), stranger)
                : new WhoView(
                        contact,
                        households.of(contact.communityId(), homeId),
                        register.open().ofHome(contact.communityId(), homeId, MATTERS),
                        stranger);
    }

    /** Who may be calling, by what was typed. */
    List<CallerOption> found(Community community, String typed) {
        return search.find(Set.of(community.id()), typed, HOMES).stream()
                .flatMap(found -> CallerOption.of(found).stream())
                .limit(OPTIONS)
                .toList();
    }

    private List<Neighbour> near(@Nullable Household household, String fault) {
        return household == null ? List.of() : neighbours.of(household.home(), fault);
    }

    private @Nullable Subject subject(Contact contact) {
        var matterId = contact.matterId();
        return matterId == null
                ? null
                : register.matters()
                        .find(new MatterRef(contact.communityId(), matterId))
                        .map(Subject::of)
                        .orElse(null);
    }
}
