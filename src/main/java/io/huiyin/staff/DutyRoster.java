package io.huiyin.staff;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is on duty at a community, by post and department; whoever has left is not. */
@Repository
public class DutyRoster {
    private static final String SHIFTS = """
            select d.community_id, d.id as shift_id, d.post, d.starts_at, d.ends_at, %s
              from duty_shift d join staff_member s on s.id = d.staff_id and s.left_at is null
             where d.community_id = :community and d.starts_at < :to and d.ends_at > :from
             order by d.starts_at, d.post, s.name, d.id
            """.formatted(StaffMembers.COLUMNS);

    private final JdbcClient jdbc;
    private final StaffMembers staff;

    public DutyRoster(JdbcClient jdbc, StaffMembers staff) {
        this.jdbc = jdbc;
        this.staff = staff;
    }

    /** Who stands for each post at the moment; a shift's end is already off duty. */
    public Map<Post, List<StaffMember>> onDuty(long communityId, Instant at) {
        return shifts(communityId, at, at.plusNanos(1000)).stream()
                .collect(groupingBy(Shift::post, () -> new EnumMap<>(Post.class), mapping(Shift::member, toList())));
    }

    public List<StaffMember> onDuty(long communityId, Department department, Instant at) {
        return onDuty(communityId, at).entrySet().stream()
                .filter(entry -> entry.getKey().department() == department)
                .flatMap(entry -> entry.getValue().stream())
                .distinct()
                .toList();
    }

    /** Those of the posts who are on duty; when none is, everybody who holds one of them, so that somebody is told. */
    public List<StaffMember> reach(long communityId, Set<Post> posts, Instant at) {
        var onDuty = onDuty(communityId, at).entrySet().stream()
                .filter(entry -> posts.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .distinct()
                .toList();
        return onDuty.isEmpty() ? staff.holding(communityId, posts) : onDuty;
    }

    /** The shifts that overlap the time, by their start. */
    public List<Shift> shifts(long communityId, Instant from, Instant to) {
        return jdbc.sql(SHIFTS)
                .param("community", communityId)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query(DutyRoster::row)
                .list();
    }

    /** Puts somebody on duty; refused when he is already on a shift of the post at that time. */
    public long add(long communityId, Post post, long staffId, Instant startsAt, Instant endsAt) {
        return jdbc.sql("""
                        insert into duty_shift (community_id, post, staff_id, starts_at, ends_at)
                        values (?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        communityId,
                        post.name(),
                        staffId,
                        startsAt.atOffset(ZoneOffset.UTC),
                        endsAt.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public boolean remove(long communityId, long shiftId) {
        return jdbc.sql("delete from duty_shift where community_id = ? and id = ?")
                        .params(communityId, shiftId)
                        .update()
                == 1;
    }

    private static Shift row(ResultSet row, int number) throws SQLException {
        return new Shift(
                row.getLong("community_id"),
                row.getLong("shift_id"),
                Post.valueOf(row.getString("post")),
                StaffMembers.row(row, number),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }
}
