package io.huiyin.procedure;

import static io.huiyin.procedure.Party.Outside.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuildingATableTests {
    enum Door {
        OPEN,
        SHUT,
        WALLED_UP
    }

    sealed interface DoorAct extends Act {}

    record Shut() implements DoorAct {}

    record Open(boolean knocked) implements DoorAct {}

    record WallUp() implements DoorAct {}

    enum Guest implements Party {
        MASON
    }

    enum DoorRule implements Rule<String, DoorAct> {
        ONE_KNOCKS {
            @Override
            public Optional<Reason> unmet(String subject, Optional<DoorAct> act) {
                return act.filter(entered -> entered instanceof Open open && !open.knocked())
                        .map(entered -> Reason.of("knock"));
            }
        },
        NOBODY_SLEEPS {
            @Override
            public Optional<Reason> unmet(String subject, Optional<DoorAct> act) {
                return "asleep".equals(subject) ? Optional.of(Reason.of("asleep")) : Optional.empty();
            }
        };

        @Override
        public Optional<String> clause() {
            return Optional.empty();
        }
    }

    private static ProcedureBuilder<Door, DoorAct, String> table() {
        return Procedure.<Door, DoorAct, String>named("door", Door.class, DoorAct.class)
                .begins(Door.OPEN)
                .ends(Door.WALLED_UP);
    }

    private static ProcedureBuilder<Door, DoorAct, String> complete() {
        return table().from(Door.OPEN)
                .act(Shut.class)
                .by(CUSTOMER)
                .to(Door.SHUT)
                .from(Door.SHUT)
                .act(Open.class)
                .by(CUSTOMER)
                .provided(DoorRule.ONE_KNOCKS, DoorRule.NOBODY_SLEEPS)
                .to(Door.OPEN)
                .from(Door.OPEN, Door.SHUT)
                .act(WallUp.class)
                .by(Guest.MASON)
                .branch("asleep", (subject, act) -> "asleep".equals(subject), Door.SHUT)
                .to(Door.WALLED_UP);
    }

    @Test
    void aTableNamesEveryHoleAtOnce() {
        var holey = table().from(Door.OPEN).act(Shut.class).to(Door.SHUT);

        assertThatThrownBy(holey::build)
                .isInstanceOf(IncompleteTableException.class)
                .hasMessageContaining("no line for the act Open")
                .hasMessageContaining("no line for the act WallUp")
                .hasMessageContaining("nobody may Shut")
                .hasMessageContaining("no way leads to the stage WALLED_UP")
                .hasMessageContaining("no way leads out of the stage SHUT");
    }

    @Test
    void twoLinesForOneActFromOneStageContradict() {
        var twice = complete().from(Door.SHUT).act(Open.class).by(CUSTOMER).to(Door.OPEN);

        assertThatThrownBy(twice::build).hasMessageContaining("two lines for Open from SHUT");
    }

    @Test
    void everyUnmetReasonIsReported() {
        var outcome = complete().build().consider(Door.SHUT, new Open(false), Set.of(Guest.MASON), "asleep");

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<Door, DoorAct, String>) outcome).reasons())
                .extracting(Reason::key)
                .containsExactly("procedure.refused.party", "knock", "asleep");
    }

    @Test
    void anActThatTheStageDoesNotKnowIsRefused() {
        var outcome = complete().build().consider(Door.WALLED_UP, new Open(true), Set.of(CUSTOMER), "");

        assertThat(((Outcome.Refused<Door, DoorAct, String>) outcome).reasons())
                .extracting(Reason::key)
                .containsExactly("procedure.refused.stage");
    }

    @Test
    void aBranchIsTakenBeforeThePlainTarget() {
        var table = complete().build();

        assertThat(table.consider(Door.OPEN, new WallUp(), Set.of(Guest.MASON), "asleep"))
                .extracting(outcome -> ((Outcome.Advanced<Door, DoorAct, String>) outcome).to())
                .isEqualTo(Door.SHUT);
        assertThat(table.consider(Door.OPEN, new WallUp(), Set.of(Guest.MASON), "awake"))
                .extracting(outcome -> ((Outcome.Advanced<Door, DoorAct, String>) outcome).to())
                .isEqualTo(Door.WALLED_UP);
    }

    @Test
    void offersAreTheActsOfTheStageWithWhatStandsAgainstThem() {
        var offers = complete().build().offers(Door.SHUT, List.of(CUSTOMER), "awake");

        assertThat(offers).extracting(Offer::word).containsExactly("Open", "WallUp");
        assertThat(offers).extracting(Offer::open).containsExactly(true, false);
    }

    @Test
    void thoseWhoWaitForAStageHearBeforeThoseOfTheLine() {
        var doors = complete()
                .reaching(Door.WALLED_UP, Guest.MASON)
                .from(Door.WALLED_UP)
                .act(Open.class)
                .by(Guest.MASON)
                .tells(Party.Inside.ASSIGNEE)
                .stays()
                .build();

        assertThat(notices(doors, Door.SHUT, new WallUp()))
                .containsExactly(new Notice("WALLED_UP", Set.of(Guest.MASON)));
        assertThat(notices(doors, Door.WALLED_UP, new Open(true)))
                .containsExactly(new Notice("Open", Set.of(Party.Inside.ASSIGNEE)));
        assertThat(notices(doors, Door.OPEN, new Shut())).isEmpty();
    }

    @Test
    void noTableTellsOutsiders() {
        var telling = complete().reaching(Door.SHUT, CUSTOMER);

        assertThatThrownBy(telling::build).hasMessageContaining("CUSTOMER is told, but is not of the company");
    }

    private static List<Notice> notices(Procedure<Door, DoorAct, String> table, Door present, DoorAct act) {
        if (table.consider(present, act, Set.of(CUSTOMER, Guest.MASON), "")
                instanceof Outcome.Advanced<Door, DoorAct, String> done) {
            return table.notices(done);
        }
        throw new AssertionError("refused: " + act);
    }
}
