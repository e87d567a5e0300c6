package io.huiyin.staff.provider;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Doer;
import io.huiyin.staff.Appointment;
import io.huiyin.staff.Appointments;
import io.huiyin.staff.Organisation;
import io.huiyin.staff.Organisations;
import io.huiyin.staff.Post;
import io.huiyin.staff.PostDesk;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The posts that claims give: added and withdrawn at each sign-in; what an administrator gave stays. */
@Component
class ClaimedPosts {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimedPosts.class);

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Appointments appointments;
    private final PostDesk desk;
    private final Audit audit;
    private final Clock clock;

    ClaimedPosts(
            JdbcClient jdbc,
            Organisations organisations,
            Appointments appointments,
            PostDesk desk,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.appointments = appointments;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** A post at a part of the company. */
    record Given(Post post, Organisation where) {
        boolean is(Appointment held) {
            return held.post() == post && held.organisation().id() == where.id();
        }
    }

    List<Given> of(List<PostMapping.Line> lines) {
        return lines.stream().flatMap(this::given).distinct().toList();
    }

    private Stream<Given> given(PostMapping.Line line) {
        var found = organisations.named(line.place());
        if (found.isEmpty()) {
            LOG.warn("The mapping of posts names a place that is not there: {}", line.place());
        }
        return found.stream().map(where -> new Given(line.post(), where));
    }

    /** Nobody of the house does it: the audit says so. */
    void give(long staffId, List<Given> given) {
        audit.asOf(clock.instant(), Doer.system(), () -> give(staffId, Set.copyOf(given)));
    }

    private void give(long staffId, Set<Given> given) {
        var held = appointments.of(List.of(staffId));
        var claimed = claimed(staffId);
        held.stream()
                .filter(post -> claimed.contains(post.id()) && given.stream().noneMatch(each -> each.is(post)))
                .forEach(desk::end);
        given.stream().filter(each -> held.stream().noneMatch(each::is)).forEach(each -> add(staffId, each));
    }

    private void add(long staffId, Given given) {
        desk.appoint(staffId, given.post(), given.where());
        jdbc.sql("""
                        insert into claimed_appointment (appointment_id)
                        select id from appointment
                         where staff_id = ? and post = ? and organisation_id = ? and until is null
                        """).params(staffId, given.post().name(), given.where().id()).update();
    }

    private Set<Long> claimed(long staffId) {
        return jdbc.sql("""
                        select c.appointment_id from claimed_appointment c join appointment a on a.id = c.appointment_id
                         where a.staff_id = ? and a.until is null
                        """).param(staffId).query(Long.class).set();
    }
}
