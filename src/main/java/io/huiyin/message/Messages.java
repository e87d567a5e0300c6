package io.huiyin.message;

import static java.util.stream.Collectors.toSet;

import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What staff are told: kept with the change that caused it, shown at once, and sent by e-mail to those who have one. */
@Repository
public class Messages {
    static final String CHANNEL = "huiyin_message";
    private static final String SEPARATOR = "\u001f";

    /** What somebody heard before is left out; the page is woken when the caller's transaction commits. */
    private static final String TELL = """
            with told as (
                insert into message (community_id, staff_id, key, args, link, urgency, once, told_at)
                select community_id, staff_id, key, string_to_array(args, E'\\x1f'), link, urgency, once, :now
                from unnest(:communities, :staff, :keys, :args, :links, :urgencies, :onces)
                    as t (community_id, staff_id, key, args, link, urgency, once)
                on conflict (community_id, staff_id, once) do nothing
                returning community_id, id, staff_id
            ), on_the_page as (
                insert into delivery (community_id, message_id, channel, state)
                select community_id, id, 'PAGE', 'WAITING' from told
            ), by_mail as (
                insert into delivery (community_id, message_id, channel, state, next_at)
                select told.community_id, told.id, 'MAIL', :state, case when :state = 'WAITING' then :now end
                from told left join mail_wish wish using (staff_id)
                where told.staff_id = any(:reachable) and coalesce(wish.by_mail, true)
            )
            select pg_notify(:channel, staff_id::text) from (select distinct staff_id from told) as heard""";

    private final JdbcClient jdbc;
    private final StaffMembers staff;
    private final MailSetting mail;
    private final Clock clock;

    Messages(JdbcClient jdbc, StaffMembers staff, MailSetting mail, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.mail = mail;
        this.clock = clock;
    }

    /** Tells them all in the caller's transaction: when it fails, nobody has heard anything. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<Telling> tellings) {
        if (tellings.isEmpty()) {
            return;
        }
        var all = List.copyOf(tellings);
        jdbc.sql(TELL)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("communities", longs(all, Telling::communityId))
                .param("staff", longs(all, Telling::staffId))
                .param("keys", texts(all, Telling::key))
                .param("args", texts(all, telling -> String.join(SEPARATOR, telling.args())))
                .param("links", texts(all, Telling::link))
                .param("urgencies", texts(all, telling -> telling.urgency().name()))
                .param("onces", texts(all, Telling::once))
                .param("reachable", reachable(all).toArray(Long[]::new))
                .param("state", mail.configured() ? "WAITING" : "NOT_CONFIGURED")
                .param("channel", CHANNEL)
                .query((row, at) -> at)
                .list();
    }

    private Set<Long> reachable(List<Telling> all) {
        return staff.named(all.stream().map(Telling::staffId).collect(toSet())).values().stream()
                .filter(member -> member.active() && member.email() != null)
                .map(StaffMember::id)
                .collect(toSet());
    }

    private static Long[] longs(List<Telling> all, Function<Telling, Long> column) {
        return all.stream().map(column).toArray(Long[]::new);
    }

    private static String[] texts(List<Telling> all, Function<Telling, String> column) {
        return all.stream().map(column).toArray(String[]::new);
    }
}
