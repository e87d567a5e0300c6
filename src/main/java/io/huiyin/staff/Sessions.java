package io.huiyin.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open sessions of the staff, on whichever node they were opened. */
@Repository
public class Sessions {
    private final JdbcClient jdbc;

    public Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends the sessions of one of the staff, except the one named. */
    public void end(long staffId, @Nullable String keptSessionId) {
        jdbc.sql("""
                        delete from spring_session using staff_member s
                         where s.id = :staffId and principal_name = s.login and session_id is distinct from :kept
                        """).param("staffId", staffId).param("kept", keptSessionId).update();
    }
}
