package io.huiyin.backup.command;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Kind;
import io.huiyin.audit.Note;
import io.huiyin.audit.Present;
import io.huiyin.database.DatabaseVisit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Notes in the audit of the house that everything in it was taken away: where to, and by which account of the machine. */
final class Noting {
    private Noting() {}

    /** The copy is there already, so a database that takes no note does not make it fail; it is said. */
    static void taken(DatabaseVisit database, Path where, Instant at) {
        var source = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        try {
            new Audit(JdbcClient.create(source), Clock.fixed(at, ZoneOffset.UTC), Present.NOBODY)
                    .note(Note.of(Kind.BACKUP_TAKEN)
                            .with(where.toAbsolutePath().toString(), System.getProperty("user.name", "")));
        } catch (DataAccessException refused) {
            IO.println("It could not be noted in the audit: " + refused.getMessage());
        } finally {
            source.destroy();
        }
    }
}
