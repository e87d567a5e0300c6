package io.huiyin.audit;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the audit, in the transaction of what is noted: what was not written down did not happen. */
@Component
public class Audit {
    private static final ScopedValue<Scene> SCENE = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Present present;

    public Audit(JdbcClient jdbc, Clock clock, Present present) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.present = present;
    }

    /** Notes that whoever acts now did this. */
    public void note(Note note) {
        note(note, doer());
    }

    /** Notes it of somebody who is not yet, or no longer, signed in. */
    public void note(Note note, Doer by) {
        write(note, by, SCENE.isBound() ? SCENE.get().at() : clock.instant());
    }

    /** Who acts now. */
    public Doer doer() {
        return SCENE.isBound() ? SCENE.get().by() : present.doer();
    }

    /** Does work whose notes belong to a past moment and to somebody: books that are taken over. */
    public void asOf(Instant at, Doer by, Runnable work) {
        ScopedValue.where(SCENE, new Scene(at, by)).run(work);
    }

    private void write(Note note, Doer by, Instant at) {
        var about = note.about();
        jdbc.sql("""
                        insert into audit_note (community_id, at, kind, way, staff_id, who, address,
                                                about_sort, about_id, about, reason, details)
                        values (:community, :at, :kind, :way, :staff::bigint, :who, :address,
                                :sort, :id::bigint, :about, :reason, :details::text[])
                        """)
                .param("community", note.communityId(), Types.BIGINT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", note.kind().name())
                .param("way", by.way().name())
                .param("staff", by.staffId())
                .param("who", by.name())
                .param("address", by.address())
                .param("sort", about == null ? null : about.sort().name(), Types.VARCHAR)
                .param("id", id(about))
                .param("about", about == null ? "" : about.name())
                .param("reason", note.reason())
                .param("details", note.details().toArray(String[]::new))
                .update();
    }

    private static @Nullable Long id(@Nullable Subject about) {
        return about == null ? null : about.id();
    }

    /** When and by whom notes are, other than now and by whoever asks. */
    private record Scene(Instant at, Doer by) {
        Scene {
            Objects.requireNonNull(at);
        }
    }
}
