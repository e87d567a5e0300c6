package io.huiyin.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The attachments of all matters, insert-only. */
@Repository
class AttachmentRows {
    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Attachment insert(Attachment added) {
        return jdbc.sql("""
                insert into attachment (community_id, matter_id, purpose, name, file, thumbnail, type, bytes, added_at,
                                        added_by_name, taken_at)
                values (:community, :matter, :purpose, :name, :file, :thumbnail, :type, :bytes, :at, :by, :taken)
                returning *""")
                .param("community", added.ref().communityId())
                .param("matter", added.ref().id())
                .param("purpose", added.purpose().name())
                .param("name", added.name())
                .param("file", added.file())
                .param("thumbnail", added.thumbnail())
                .param("type", added.type())
                .param("bytes", added.bytes())
                .param("at", Timestamp.from(added.addedAt()))
                .param("by", added.addedBy())
                .param("taken", timestamp(added.takenAt()), Types.TIMESTAMP)
                .query((row, n) -> attachment(row))
                .single();
    }

    List<Attachment> of(MatterRef ref) {
        return jdbc.sql("""
                select * from attachment where community_id = :community and matter_id = :matter
                order by coalesce(taken_at, added_at), id""")
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .query((row, n) -> attachment(row))
                .list();
    }

    Optional<Attachment> find(MatterRef ref, long id) {
        return jdbc.sql("select * from attachment where community_id = :community and matter_id = :matter and id = :id")
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .param("id", id)
                .query((row, n) -> attachment(row))
                .optional();
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                new MatterRef(row.getLong("community_id"), row.getLong("matter_id")),
                row.getLong("id"),
                Attachment.Purpose.valueOf(row.getString("purpose")),
                row.getString("name"),
                row.getString("file"),
                row.getString("thumbnail"),
                row.getString("type"),
                row.getLong("bytes"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_by_name"),
                instant(row.getTimestamp("taken_at")));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
