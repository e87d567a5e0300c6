package io.huiyin.backup;

import io.huiyin.database.DatabaseVisit;
import io.huiyin.estate.PersonalKeyFit;
import io.huiyin.matter.ChainReport;
import io.huiyin.paper.DamagedFile;
import io.huiyin.paper.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Whether a restored house can be lived in.
 *
 * @param chains every timeline, gone through link by link
 * @param missing attached files that are not there, or are no longer what was attached
 * @param key whether the key of personal data is the one that the database was written with
 */
public record Inspection(ChainReport chains, long attachments, List<String> missing, PersonalKeyFit key) {
    /** Goes through the whole house. */
    public static Inspection of(DatabaseVisit database, Path folder, String personalKey) {
        var source = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        try {
            var jdbc = JdbcClient.create(source);
            var attached = attached(jdbc);
            var files = new Files(folder);
            return new Inspection(
                    ChainReport.of(source),
                    attached.size(),
                    attached.stream().filter(hash -> missing(files, hash)).toList(),
                    PersonalKeyFit.of(personalKey, folder, jdbc));
        } finally {
            source.destroy();
        }
    }

    private static List<String> attached(JdbcClient jdbc) {
        return jdbc.sql(
                        "select file from attachment union select thumbnail from attachment where thumbnail is not null")
                .query(String.class)
                .list();
    }

    private static boolean missing(Files files, String hash) {
        try {
            files.read(hash);
            return false;
        } catch (DamagedFile damaged) {
            return true;
        }
    }

    /** Whether nothing has to be looked into. */
    public boolean sound() {
        return chains.faults().isEmpty() && missing.isEmpty() && key != PersonalKeyFit.ANOTHER;
    }

    /** What was found, for people. */
    public String text() {
        var text = new StringBuilder("timelines: %d gone through, %d broken%n"
                .formatted(chains.chains(), chains.faults().size()));
        chains.faults()
                .forEach(fault ->
                        text.append("  %s, entry %d: %s%n".formatted(fault.number(), fault.seq(), fault.kind())));
        text.append("attached files: %d, missing or damaged %d%n".formatted(attachments, missing.size()));
        missing.forEach(hash -> text.append("  ").append(hash).append(System.lineSeparator()));
        return text.append("key of personal data: ")
                .append(key.words())
                .append(System.lineSeparator())
                .toString();
    }
}
