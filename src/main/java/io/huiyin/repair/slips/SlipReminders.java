package io.huiyin.repair.slips;

import io.huiyin.estate.Community;
import io.huiyin.message.Messages;
import io.huiyin.message.Telling;
import io.huiyin.message.Urgency;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Viewer;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who have slips of bringing them back, not twice within an hour (REP-17). */
@Repository
public class SlipReminders {
    static final Duration PAUSE = Duration.ofHours(1);
    private final JdbcClient jdbc;
    private final Slips slips;
    private final Messages messages;
    private final StaffMembers staff;
    private final Clock clock;

    SlipReminders(JdbcClient jdbc, Slips slips, Messages messages, StaffMembers staff, Clock clock) {
        this.jdbc = jdbc;
        this.slips = slips;
        this.messages = messages;
        this.staff = staff;
        this.clock = clock;
    }

    /** What came of a reminder. */
    public sealed interface Reminded {
        record Told(int slips) implements Reminded {}

        /** He was reminded less than an hour ago; he may be again from then on. */
        record TooSoon(Instant last, Instant again) implements Reminded {}

        /** He has none. */
        record NothingOut() implements Reminded {}
    }

    /** When each holder was reminded last; without an id, the engineering supervisor. */
    public Map<Optional<Long>, Instant> latest(long communityId) {
        var latest = new LinkedHashMap<Optional<Long>, Instant>();
        jdbc.sql("""
                select holder_id, max(reminded_at) as at from slip_reminder
                where community_id = :community and reminded_at > :since group by holder_id""")
                .param("community", communityId)
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .query((row, at) -> latest.put(
                        Optional.ofNullable(row.getObject("holder_id", Long.class)),
                        row.getTimestamp("at").toInstant()))
                .list();
        return latest;
    }

    /**
     * Reminds the technician of what he has to bring back, or the engineering supervisor of what is to be confirmed.
     *
     * @param technicianId none for the supervisor
     */
    @Transactional
    public Reminded remind(Community community, @Nullable Long technicianId, Viewer by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('slip_reminder'), :community)")
                .param("community", Long.hashCode(community.id()))
                .query()
                .singleRow();
        var now = clock.instant();
        var last = latest(community.id()).get(Optional.ofNullable(technicianId));
        if (last != null && last.plus(PAUSE).isAfter(now)) {
            return new Reminded.TooSoon(last, last.plus(PAUSE));
        }
        var with = technicianId == null ? SlipFilter.With.SUPERVISOR : SlipFilter.With.TECHNICIAN;
        var out = slips.out(community.id(), new SlipFilter(technicianId, with, false, null));
        if (out.isEmpty()) {
            return new Reminded.NothingOut();
        }
        keep(community, technicianId, out.size(), by, now);
        messages.tell(holders(community, technicianId).stream()
                .map(holder -> telling(community, holder, technicianId == null, out, now))
                .toList());
        return new Reminded.Told(out.size());
    }

    private List<Long> holders(Community community, @Nullable Long technicianId) {
        return technicianId != null
                ? List.of(technicianId)
                : staff.holding(community.id(), Set.of(Post.ENGINEERING_SUPERVISOR)).stream()
                        .map(StaffMember::id)
                        .toList();
    }

    private static Telling telling(Community community, long holder, boolean supervisor, List<Slip> out, Instant now) {
        var site = "/c/" + community.code();
        return new Telling(
                community.id(),
                holder,
                supervisor ? "repair-slips.told.confirm" : "repair-slips.told.return",
                List.of(String.valueOf(out.size()), out.getFirst().number()),
                site + (supervisor ? "/slips" : "/my/slips"),
                Urgency.NORMAL,
                "slips:" + now.toEpochMilli());
    }

    private void keep(Community community, @Nullable Long holder, int out, Viewer by, Instant now) {
        jdbc.sql("""
                insert into slip_reminder (community_id, holder_id, slips, reminded_at, reminded_by)
                values (:community, :holder, :slips, :at, :by)""")
                .param("community", community.id())
                .param("holder", holder, Types.BIGINT)
                .param("slips", out)
                .param("at", Timestamp.from(now))
                .param("by", by.staffId())
                .update();
    }
}
