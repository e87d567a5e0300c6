package io.huiyin.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiyin.DatabaseTest;
import io.huiyin.MovableClock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People move in and out, and what is written of them is guarded. */
@DatabaseTest
class KeepingAHouseholdTests {
    private final JdbcClient jdbc;
    private final EstateFixture estate;
    private final Community community;
    private final Home home;

    KeepingAHouseholdTests(JdbcClient jdbc, MovableClock clock) {
        this.jdbc = jdbc;
        this.estate = new EstateFixture(jdbc, clock);
        this.community = estate.communities.byCode("lw").orElseGet(() -> estate.community("lw"));
        this.home = estate.home(
                community,
                "3-2-"
                        + jdbc.sql("select count(*) + 1 from home")
                                .query(String.class)
                                .single());
    }

    private Household household() {
        return estate.households.of(community.id(), home.id());
    }

    @Test
    void aHouseholdShowsItsPeopleOwnersFirstWithMaskedTelephones() {
        var lodger = new Newcomer("李四", ResidencyKind.LODGER, null, List.of(), "老人，没有电话");
        estate.register.moveIn(community.id(), home.id(), lodger);
        estate.owner(home, "陈美玲", "13812345678 / 020-81881234转801");
        assertThat(household().residents())
                .extracting(resident -> resident.person().name())
                .containsExactly("陈美玲", "李四");
        assertThat(household().residents().getFirst().telephones())
                .extracting(Telephone::masked)
                .containsExactly("138****5678", "020****1234-801");
        assertThat(household().residents().getLast().person().noPhoneReason()).isEqualTo("老人，没有电话");
    }

    @Test
    void somebodyWithoutTelephoneNeedsTheReason() {
        assertThat(refusal(() -> new Newcomer("李四", ResidencyKind.OWNER, null, List.of(), " ")))
                .isEqualTo("estate.newcomer.phone-or-reason");
        assertThat(refusal(() -> new Newcomer("李四", ResidencyKind.OWNER, null, Phone.parse("13812345678"), "没有")))
                .isEqualTo("estate.newcomer.phone-and-reason");
        estate.owner(home, "王五", "13812345678");
        var telephone = household().residents().getFirst().telephones().getFirst();
        assertThat(refusal(() -> estate.register.removeTelephone(community.id(), telephone.id(), null)))
                .isEqualTo("estate.newcomer.phone-or-reason");
    }

    @Test
    void numbersAreSealedInTheDatabase() {
        var person = estate.owner(home, "赵六", "13812345678");
        var stored = jdbc.sql("select encode(sealed, 'escape') || t::text from telephone t where person_id = ?")
                .param(person.id())
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain("1381234").doesNotContain("5678");
    }

    @Test
    void thePersonLivesThereUntilTheLastDayInclusive() {
        estate.owner(home, "钱七", "13812345678");
        var residency = household().residents().getFirst().residency();
        estate.register.moveOut(community.id(), residency.id(), LocalDate.of(2000, 1, 1));
        assertThat(household().residents()).isEmpty();
    }

    @Test
    void theSecondOfTwoAtOnceIsToldThatItChanged() {
        var version = household().version();
        estate.register.claim(community.id(), home.id(), version);
        assertThatExceptionOfType(HouseholdChanged.class)
                .isThrownBy(() -> estate.register.claim(community.id(), home.id(), version));
    }

    @Test
    void nobodyIsRegisteredTwiceWithAHome() {
        var person = estate.owner(home, "孙八", "13812345678");
        assertThat(refusal(() ->
                        estate.register.reside(community.id(), home.id(), person.id(), ResidencyKind.FAMILY, null)))
                .isEqualTo("estate.residency.already");
    }

    private static String refusal(ThrowingCallable asked) {
        var refusal = org.assertj.core.api.Assertions.catchThrowableOfType(EstateRefusal.class, asked);
        return refusal.reason().key();
    }
}
