package io.huiyin.staff;

import io.huiyin.audit.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The posts the staff hold now. */
@Repository
public class Appointments {
    private static final String CURRENT = """
            select a.id as appointment_id, a.staff_id, a.post, o.id, o.kind, o.parent_id, o.name, o.community_id, o.department
              from appointment a join organisation o on o.id = a.organisation_id
             where a.since <= :now and (a.until is null or a.until > :now)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final StaffNotes notes;

    public Appointments(JdbcClient jdbc, Clock clock, StaffNotes notes) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.notes = notes;
    }

    /** Appoints somebody to a post from now on; holding it already changes nothing. */
    @Transactional
    public void appoint(long staffId, Post post, Organisation organisation) {
        int appointed = jdbc.sql("""
                        insert into appointment (staff_id, organisation_id, post, since) values (?, ?, ?, ?)
                        on conflict (staff_id, organisation_id, post) where until is null do nothing
                        """)
                .params(staffId, organisation.id(), post.name(), now())
                .update();
        if (appointed == 1) {
            notes.write(Kind.APPOINTED, staffId, organisation, post.name(), organisation.name());
        }
    }

    /** Ends an appointment now. */
    @Transactional
    public void end(long appointmentId) {
        var held = find(appointmentId);
        int ended = jdbc.sql("update appointment set until = greatest(?, since) where id = ? and until is null")
                .params(now(), appointmentId)
                .update();
        if (ended == 1) {
            held.ifPresent(this::noteEnd);
        }
    }

    private void noteEnd(Appointment held) {
        var where = held.organisation();
        notes.write(Kind.APPOINTMENT_ENDED, held.staffId(), where, held.post().name(), where.name());
    }

    public Optional<Appointment> find(long appointmentId) {
        return jdbc.sql(CURRENT + " and a.id = :id")
                .param("now", now())
                .param("id", appointmentId)
                .query(Appointments::row)
                .optional();
    }

    /** What each of these holds now, by organisation and post. */
    public List<Appointment> of(Collection<Long> staffIds) {
        return jdbc.sql(CURRENT + " and a.staff_id = any (:staff) order by a.staff_id, o.path, a.post")
                .param("now", now())
                .param("staff", staffIds.toArray(Long[]::new))
                .query(Appointments::row)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Appointment row(ResultSet row, int number) throws SQLException {
        return new Appointment(
                row.getLong("appointment_id"),
                row.getLong("staff_id"),
                Post.valueOf(row.getString("post")),
                Organisations.row(row, number));
    }
}
