package io.huiyin.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.DatabaseTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.audit.Audit;
import io.huiyin.audit.Present;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the posts one holds let one see. */
@DatabaseTest
class SeeingWhatOneMaySeeTests {
    private final Sites sites;
    private final Viewers viewers;
    private final StaffMembers staff;
    private final Appointments appointments;
    private final Organisations organisations;
    private final MovableClock clock;
    private final Sites.Site garden;
    private final Sites.Site harbour;
    private final JdbcClient jdbc;

    SeeingWhatOneMaySeeTests(JdbcClient jdbc, MovableClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        sites = new Sites(jdbc, clock);
        viewers = new Viewers(jdbc, clock);
        staff = new StaffMembers(jdbc, clock);
        appointments = new Appointments(jdbc, clock, new StaffNotes(jdbc, new Audit(jdbc, clock, Present.NOBODY)));
        organisations = new Organisations(jdbc);
        var tag = Long.toString(System.nanoTime(), 36);
        garden = sites.open("g" + tag);
        harbour = sites.open("h" + tag);
    }

    @Test
    void aClerkSeesHerOwnCommunityOnly() {
        var clerk = garden.viewer(Post.FRONT_DESK);
        assertThat(clerk.communityIds()).containsExactly(garden.id());
        assertThat(clerk.holds(Post.FRONT_DESK, garden.id())).isTrue();
        assertThat(clerk.sees(harbour.id())).isFalse();
        assertThat(clerk.aboveSites()).isEmpty();
    }

    @Test
    void headOfficeSeesEveryCommunityOfItsCompany() {
        var office = garden.viewer(Post.HEAD_OFFICE);
        assertThat(office.communityIds()).contains(garden.id(), harbour.id());
        assertThat(office.aboveSites()).containsExactly(Post.HEAD_OFFICE);
    }

    @Test
    void aPostInADepartmentOfASiteCountsForTheSite() {
        var engineering = organisations.openDepartment(garden.organisation(), Department.ENGINEERING, "工程部");
        var member = sites.hire("e" + garden.code(), "钱工", Post.TEAM_LEADER, engineering);
        assertThat(viewers.of(member.id()).posts(garden.id())).containsExactly(Post.TEAM_LEADER);
        assertThat(staff.holding(garden.id(), Set.of(Post.TEAM_LEADER))).contains(member);
        assertThat(staff.holding(harbour.id(), Set.of(Post.TEAM_LEADER))).doesNotContain(member);
    }

    @Test
    void onePersonMayHoldSeveralPostsAtSeveralSites() {
        long id = garden.the(Post.TECHNICIAN).id();
        appointments.appoint(id, Post.TEAM_LEADER, garden.organisation());
        appointments.appoint(id, Post.TECHNICIAN, harbour.organisation());
        appointments.appoint(id, Post.TECHNICIAN, harbour.organisation());
        var viewer = viewers.of(id);
        assertThat(viewer.posts(garden.id())).containsExactlyInAnyOrder(Post.TECHNICIAN, Post.TEAM_LEADER);
        assertThat(viewer.posts(harbour.id())).containsExactly(Post.TECHNICIAN);
        assertThat(staff.technicians(harbour.id())).extracting(StaffMember::id).contains(id);
    }

    @Test
    void anAppointmentThatEndedShowsNothingAnyMore() {
        long id = garden.the(Post.GATE).id();
        var held = appointments.of(List.of(id)).getFirst();
        clock.advance(Duration.ofMinutes(1));
        appointments.end(held.id());
        assertThat(viewers.of(id).communityIds()).isEmpty();
        assertThat(staff.holding(garden.id(), Set.of(Post.GATE))).isEmpty();
        assertThat(appointments.of(List.of(id))).isEmpty();
    }

    @Test
    void whoeverHasLeftSeesNothingButKeepsHisName() {
        var gone = garden.the(Post.FINANCE);
        jdbc.sql("update staff_member set left_at = hired_at where id = ?")
                .param(gone.id())
                .update();
        assertThat(viewers.find(gone.id())).isEmpty();
        assertThatThrownBy(() -> viewers.of(gone.id())).isInstanceOf(NoSuchElementException.class);
        assertThat(staff.named(List.of(gone.id())).get(gone.id()))
                .returns(false, StaffMember::active)
                .returns(gone.name(), StaffMember::name);
    }

    @Test
    void aTreeThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> organisations.openCompany(garden.organisation(), "倒置公司"))
                .hasMessageContaining("organisation");
        assertThatThrownBy(() -> organisations.openSite(garden.company(), garden.id(), "又一个"))
                .hasMessageContaining("organisation_community");
    }
}
