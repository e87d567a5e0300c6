package io.huiyin.portrait;

import io.huiyin.paper.Files;
import io.huiyin.paper.Images;
import io.huiyin.paper.Picture;
import io.huiyin.procedure.Reason;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pictures of the staff: made small, without anything that the camera wrote beside the picture. */
@Repository
public class Portraits {
    private final JdbcClient jdbc;
    private final Images images;
    private final Files files;
    private final Clock clock;

    Portraits(JdbcClient jdbc, Images images, Files files, Clock clock) {
        this.jdbc = jdbc;
        this.images = images;
        this.files = files;
        this.clock = clock;
    }

    /** Keeps the picture in place of the one before; or says why it can't be taken. */
    public Optional<Reason> keep(long staffId, byte[] content, long byStaffId) {
        return switch (images.take(content)) {
            case Picture.Refused(var reason) -> Optional.of(reason);
            case Picture.Taken taken -> {
                save(staffId, files.keep(taken.thumbnail(), "image/jpeg").hash(), byStaffId);
                yield Optional.empty();
            }
        };
    }

    private void save(long staffId, String file, long byStaffId) {
        jdbc.sql("""
                insert into portrait (staff_id, file, taken_at, taken_by) values (:staff, :file, :at, :by)
                on conflict (staff_id) do update set file = :file, taken_at = :at, taken_by = :by""")
                .param("staff", staffId)
                .param("file", file)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", byStaffId)
                .update();
    }

    public void remove(long staffId) {
        jdbc.sql("delete from portrait where staff_id = ?").param(staffId).update();
    }

    public boolean has(long staffId) {
        return file(staffId).isPresent();
    }

    /** A JPEG of at most 320 pixels; none where nobody gave one. */
    public Optional<byte[]> of(long staffId) {
        return file(staffId).map(files::read);
    }

    private Optional<String> file(long staffId) {
        return jdbc.sql("select file from portrait where staff_id = ?")
                .param(staffId)
                .query(String.class)
                .optional();
    }
}
