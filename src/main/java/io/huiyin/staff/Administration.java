package io.huiyin.staff;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What an administrator may administer: the organisations beneath those he is administrator of, and the staff who belong
 * nowhere else, so that the administrator of a site cannot make himself one of the group.
 */
@Repository
public class Administration {
    private static final String SCOPE = """
            with scope as (
                select o.* from organisation o where o.path && array(
                    select case held.kind when 'DEPARTMENT' then held.parent_id else held.id end
                      from appointment a join organisation held on held.id = a.organisation_id
                     where a.staff_id = :administrator and a.post = 'ADMINISTRATOR'
                       and a.since <= :now and (a.until is null or a.until > :now)))
            """;

    private static final String STAFF = SCOPE + """
            select %s from staff_member s
             where exists (select 1 from appointment a join scope on scope.id = a.organisation_id where a.staff_id = s.id)
               and not exists (select 1 from appointment a
                    where a.staff_id = s.id and a.organisation_id not in (select id from scope)
                      and (a.until is null or a.until > :now))
            """.formatted(StaffMembers.COLUMNS);

    private static final String FITTING = """
             and (s.name ilike :words or s.login ilike :words)
             and (:post::text is null or exists (select 1 from appointment a
                    where a.staff_id = s.id and a.post = :post and a.since <= :now and (a.until is null or a.until > :now)))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Administration(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The organisations the viewer administers, parents before their children; none for whoever is no administrator. */
    public List<Organisation> organisations(Viewer viewer) {
        return jdbc.sql(SCOPE + "select id, kind, parent_id, name, community_id, department from scope order by path")
                .param("administrator", viewer.staffId())
                .param("now", now())
                .query(Organisations::row)
                .list();
    }

    /** Everybody the viewer administers, those at work first. */
    public List<StaffMember> staff(Viewer viewer) {
        return staff(viewer, StaffFilter.ALL, 0, Integer.MAX_VALUE);
    }

    /** The staff the viewer administers and that fit, those at work first. */
    public List<StaffMember> staff(Viewer viewer, StaffFilter filter, int skip, int most) {
        return fitting(
                        STAFF + FITTING + " order by s.left_at is not null, s.name, s.id offset :skip limit :most",
                        viewer,
                        filter)
                .param("skip", skip)
                .param("most", most)
                .query(StaffMembers::row)
                .list();
    }

    /** How many of the viewer's staff fit. */
    public int count(Viewer viewer, StaffFilter filter) {
        return fitting("select count(*) from (" + STAFF + FITTING + ") fitting", viewer, filter)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec fitting(String sql, Viewer viewer, StaffFilter filter) {
        var post = filter.post();
        return jdbc.sql(sql)
                .param("administrator", viewer.staffId())
                .param("now", now())
                .param("words", filter.pattern())
                .param("post", post == null ? null : post.name(), Types.VARCHAR);
    }

    public Optional<StaffMember> find(Viewer viewer, long staffId) {
        return jdbc.sql(STAFF + " and s.id = :id")
                .param("administrator", viewer.staffId())
                .param("now", now())
                .param("id", staffId)
                .query(StaffMembers::row)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
