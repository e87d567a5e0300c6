package io.huiyin.message;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What staff are told: kept with the change that caused it, shown at once, sent by e-mail, read or not. */
@Repository
public class Messages {
    static final String CHANNEL = "huiyin_message";
    private static final String SEPARATOR = "\u001f";
    private final JdbcClient jdbc;
    private final Clock clock;

    Messages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells them all, in the caller's transaction and in one statement; what somebody heard before is left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<Telling> tellings) {
        if (tellings.isEmpty()) {
            return;
        }
        var all = List.copyOf(tellings);
        jdbc.sql("""
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
                        )
                        select pg_notify(:channel, staff_id::text) from (select distinct staff_id from told) as heard""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("communities", longs(all, Telling::communityId))
                .param("staff", longs(all, Telling::staffId))
                .param("keys", texts(all, Telling::key))
                .param("args", texts(all, telling -> String.join(SEPARATOR, telling.args())))
                .param("links", texts(all, Telling::link))
                .param("urgencies", texts(all, telling -> telling.urgency().name()))
                .param("onces", texts(all, Telling::once))
                .param("channel", CHANNEL)
                .query((row, at) -> at)
                .list();
    }

    private static Long[] longs(List<Telling> all, Function<Telling, Long> column) {
        return all.stream().map(column).toArray(Long[]::new);
    }

    private static String[] texts(List<Telling> all, Function<Telling, String> column) {
        return all.stream().map(column).toArray(String[]::new);
    }
}
