package io.huiyin.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.DatabaseTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is on duty now. */
@DatabaseTest
class BeingOnDutyTests {
    private static final Instant EIGHT = Instant.parse("2026-11-21T00:00:00Z");
    private static final Instant FOUR = EIGHT.plus(Duration.ofHours(8));

    private final DutyRoster roster;
    private final Sites.Site site;

    BeingOnDutyTests(JdbcClient jdbc, MovableClock clock) {
        roster = new DutyRoster(jdbc, new StaffMembers(jdbc, clock));
        site = new Sites(jdbc, clock).open("d" + Long.toString(System.nanoTime(), 36));
    }

    @Test
    void aShiftBeginsAtItsStartAndIsOverAtItsEnd() {
        var leader = site.the(Post.TEAM_LEADER);
        roster.add(site.id(), Post.TEAM_LEADER, leader.id(), EIGHT, FOUR);
        assertThat(roster.onDuty(site.id(), EIGHT)).containsOnlyKeys(Post.TEAM_LEADER);
        assertThat(roster.onDuty(site.id(), Department.ENGINEERING, FOUR.minusSeconds(1)))
                .containsExactly(leader);
        assertThat(roster.onDuty(site.id(), FOUR)).isEmpty();
        assertThat(roster.onDuty(site.id(), EIGHT.minusSeconds(1))).isEmpty();
        assertThat(roster.onDuty(site.id(), Department.SECURITY, EIGHT)).isEmpty();
    }

    @Test
    void theSamePersonIsNotOnTheSameDutyTwice() {
        long leader = site.the(Post.TEAM_LEADER).id();
        roster.add(site.id(), Post.TEAM_LEADER, leader, EIGHT, FOUR);
        roster.add(site.id(), Post.TEAM_LEADER, leader, FOUR, FOUR.plusSeconds(60));
        assertThatThrownBy(() ->
                        roster.add(site.id(), Post.TEAM_LEADER, leader, FOUR.minusSeconds(1), FOUR.plusSeconds(9)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whenNobodyIsOnDutyEverybodyInThePostIsReached() {
        var posts = Set.of(Post.TECHNICIAN);
        assertThat(roster.reach(site.id(), posts, EIGHT))
                .containsExactlyInAnyOrder(site.the(Post.TECHNICIAN), site.secondTechnician());
        roster.add(site.id(), Post.TECHNICIAN, site.secondTechnician().id(), EIGHT, FOUR);
        assertThat(roster.reach(site.id(), posts, EIGHT)).containsExactly(site.secondTechnician());
    }

    @Test
    void aShiftTakenOffTheRosterIsGone() {
        long id = roster.add(site.id(), Post.GATE, site.the(Post.GATE).id(), EIGHT, FOUR);
        assertThat(roster.remove(site.id() + 1, id)).isFalse();
        assertThat(roster.remove(site.id(), id)).isTrue();
        assertThat(roster.shifts(site.id(), EIGHT, FOUR)).isEmpty();
    }
}
