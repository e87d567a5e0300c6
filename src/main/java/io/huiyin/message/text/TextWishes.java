package io.huiyin.message.text;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What customers want of the texts about one matter: none at all, or another language. */
@Repository
public class TextWishes {
    private final JdbcClient jdbc;
    private final TextQueue queue;
    private final Clock clock;

    TextWishes(JdbcClient jdbc, TextQueue queue, Clock clock) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.clock = clock;
    }

    /** What somebody wants, and who said so. */
    public record Wish(
            @Nullable Instant stoppedAt, @Nullable String stoppedBy, Locale language) {
        static final Wish USUAL = new Wish(null, null, Locale.SIMPLIFIED_CHINESE);

        public boolean stopped() {
            return stoppedAt != null;
        }
    }

    public Wish of(long communityId, long matterId) {
        return jdbc.sql("select * from text_wish where community_id = :community and matter_id = :matter")
                .param("community", communityId)
                .param("matter", matterId)
                .query((row, n) -> {
                    var stopped = row.getTimestamp("stopped_at");
                    return new Wish(
                            stopped == null ? null : stopped.toInstant(),
                            row.getString("stopped_by"),
                            "en".equals(row.getString("language")) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
                })
                .optional()
                .orElse(Wish.USUAL);
    }

    /** No more texts about this; those that wait are dropped. */
    @Transactional
    public void stop(long communityId, long matterId, String by) {
        jdbc.sql("""
                insert into text_wish (community_id, matter_id, stopped_at, stopped_by)
                values (:community, :matter, :now, :by)
                on conflict (community_id, matter_id) do update set stopped_at = :now, stopped_by = :by
                where text_wish.stopped_at is null""")
                .param("community", communityId)
                .param("matter", matterId)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
        queue.dropWaiting(communityId, matterId, null, Dropped.STOPPED);
    }

    /** Texts again, from the next occasion on. */
    public void resume(long communityId, long matterId) {
        jdbc.sql("""
                update text_wish set stopped_at = null, stopped_by = null
                where community_id = :community and matter_id = :matter""").param("community", communityId).param("matter", matterId).update();
    }

    /** In which language the texts about this are. */
    public void speak(long communityId, long matterId, Locale language) {
        jdbc.sql("""
                insert into text_wish (community_id, matter_id, language) values (:community, :matter, :language)
                on conflict (community_id, matter_id) do update set language = :language""")
                .param("community", communityId)
                .param("matter", matterId)
                .param("language", language.getLanguage().equals("en") ? "en" : "zh")
                .update();
    }
}
