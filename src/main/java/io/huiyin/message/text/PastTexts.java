package io.huiyin.message.text;

import io.huiyin.staff.Actor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes texts down as of a moment in the past, for books that are taken over and for the demonstration. */
@Repository
public class PastTexts {
    private final JdbcClient jdbc;

    PastTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As somebody sent it by hand at that moment, or, without one, as it waits since it was owed. */
    public void write(NewText text, Instant owedAt, @Nullable Actor sender, @Nullable Instant sentAt) {
        var sent = sender != null;
        jdbc.sql("""
                insert into customer_text (community_id, key, matter_id, kind, number, template, params, urgent, state,
                                           owed_at, due_at, next_at, done_at, done_by, done_by_name)
                values (:community, :key, :matter, :kind, :number, :template, :params, :urgent, :state,
                        :owed, :due, :next, :done, cast(:by as bigint), :name)""")
                .param("community", text.communityId())
                .param("key", UUID.randomUUID())
                .param("matter", text.matterId())
                .param("kind", text.kind())
                .param("number", text.number())
                .param("template", text.template())
                .param("params", text.params().toArray(String[]::new))
                .param("urgent", text.urgent())
                .param("state", sent ? "BY_HAND" : "WAITING")
                .param("owed", Timestamp.from(owedAt))
                .param("due", Timestamp.from(text.dueAt()))
                .param("next", sent ? null : Timestamp.from(text.dueAt()), Types.TIMESTAMP)
                .param("done", sentAt == null ? null : Timestamp.from(sentAt), Types.TIMESTAMP)
                .param("by", sender == null ? null : sender.staffId())
                .param("name", sender == null ? null : sender.name())
                .update();
    }
}
