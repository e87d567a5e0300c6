package io.huiyin.staff;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open sessions of the staff, on whichever node they were opened. */
@Repository
public class Sessions {
    /** On which all nodes hear whose sessions have ended: the id of the staff, and the session that was kept if any. */
    public static final String CHANNEL = "huiyin_locked_out";

    private final JdbcClient jdbc;

    public Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends the sessions of one of the staff, except the one named, and the pages that listen, once this is committed. */
    public void end(long staffId, @Nullable String keptSessionId) {
        jdbc.sql("""
                        delete from spring_session using staff_member s
                         where s.id = :staffId and principal_name = s.login and session_id is distinct from :kept
                        """).param("staffId", staffId).param("kept", keptSessionId).update();
        tell(staffId, keptSessionId);
    }

    /** Ends the sessions of everybody of these. */
    public void end(Collection<Long> staffIds) {
        staffIds.forEach(id -> end(id, null));
    }

    /** Which of these sessions are open. */
    public Set<String> open(Collection<String> sessionIds) {
        return Set.copyOf(jdbc.sql("select session_id from spring_session where session_id = any (?)")
                .param(sessionIds.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private void tell(long staffId, @Nullable String keptSessionId) {
        jdbc.sql("select pg_notify(:channel, :who)")
                .param("channel", CHANNEL)
                .param("who", keptSessionId == null ? Long.toString(staffId) : staffId + " " + keptSessionId)
                .query((row, at) -> at)
                .single();
    }
}
