package io.huiyin.matter;

import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.matter.Findings.Checked;
import io.huiyin.matter.Findings.Found;
import io.huiyin.message.Messages;
import io.huiyin.message.Telling;
import io.huiyin.message.Urgency;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The nightly check (每夜自查): looks for states that should be impossible, keeps what it found, and tells who has to look. */
@Component
public class StateCheck {
    private static final Duration A_DAY_AND_A_BIT = Duration.ofHours(26);
    private final JdbcClient jdbc;
    private final List<ImpossibleState> states;
    private final ChainCheck chains;
    private final Findings findings;
    private final Alarm alarm;

    StateCheck(JdbcClient jdbc, List<ImpossibleStates> states, ChainCheck chains, Findings findings, Alarm alarm) {
        this.jdbc = jdbc;
        this.states = states.stream().flatMap(each -> each.all().stream()).toList();
        this.chains = chains;
        this.findings = findings;
        this.alarm = alarm;
    }

    /** Whom the check tells, and the transaction in which it writes. */
    @Component
    record Alarm(TransactionTemplate transactions, Communities communities, StaffMembers staff, Messages messages) {}

    /** How much of the timelines is gone through. */
    public enum Depth {
        /** What was written to since the night before. */
        RECENT,
        /** Every entry there is. */
        WHOLE
    }

    /** Checks every community; on Sundays every timeline from its first entry. */
    public void night(Instant asOf) {
        for (var community : alarm.communities().everywhere()) {
            var sunday = asOf.atZone(community.zone()).getDayOfWeek() == DayOfWeek.SUNDAY;
            run(community, asOf, sunday ? Depth.WHOLE : Depth.RECENT);
        }
    }

    /** Checks one community now. */
    public Checked run(Community community, Instant asOf, Depth depth) {
        var verified = chains.verify(community.id(), since(asOf, depth));
        var found = Stream.concat(
                        states.stream().flatMap(state -> look(state, community.id(), asOf).stream()),
                        verified.faults().stream().map(ChainCheck::found))
                .toList();
        var checked = new Checked(asOf, verified.chains(), found.size());
        return Objects.requireNonNull(alarm.transactions().execute(status -> keep(community, checked, found)));
    }

    private static Instant since(Instant asOf, Depth depth) {
        return switch (depth) {
            case RECENT -> asOf.minus(A_DAY_AND_A_BIT);
            case WHOLE -> Instant.EPOCH;
        };
    }

    private List<Found> look(ImpossibleState state, long communityId, Instant asOf) {
        return jdbc.sql("select matter_id, detail from (" + state.sql() + ") seen where community_id = :community")
                .param("community", communityId)
                .param("asOf", Timestamp.from(asOf))
                .query((row, at) -> new Found(state.rule(), row.getLong("matter_id"), row.getString("detail")))
                .list();
    }

    private Checked keep(Community community, Checked checked, List<Found> found) {
        var fresh = findings.keep(community.id(), found, checked.at());
        findings.checked(community.id(), checked);
        if (fresh > 0) {
            alarm.messages().tell(tellings(community, checked, fresh));
        }
        return checked;
    }

    private List<Telling> tellings(Community community, Checked checked, int fresh) {
        var args = List.of(community.name(), Integer.toString(fresh), Integer.toString(checked.found()));
        return responsible(community.id()).stream()
                .map(member -> new Telling(
                        community.id(),
                        member.id(),
                        "matter.told.findings",
                        args,
                        "/c/" + community.code() + "/checks",
                        Urgency.NORMAL,
                        "check:" + checked.at()))
                .toList();
    }

    private List<StaffMember> responsible(long communityId) {
        var named = new ArrayList<>(alarm.staff().holding(communityId, Set.of(Post.ADMINISTRATOR, Post.QUALITY)));
        return named.isEmpty() ? alarm.staff().holding(communityId, Set.of(Post.SITE_HEAD)) : named;
    }
}
