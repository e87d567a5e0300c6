package io.huiyin.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in a backup, and what one has to find again after restoring it.
 *
 * @param format the version of the file's layout
 * @param product the version of Huiyin that wrote it
 * @param schema the version of the last migration of the database
 * @param database the version of PostgreSQL
 * @param madeAt the one moment that everything in it shows
 * @param tables in the order in which they can be loaded
 * @param timelines how many matters have a timeline, each a chain of hashes
 * @param personalKey where the key that seals telephones is
 */
public record Manifest(
        int format,
        String product,
        String schema,
        String database,
        Instant madeAt,
        List<Table> tables,
        List<LeftOut> leftOut,
        List<Sequence> sequences,
        long timelines,
        Folder files,
        Folder keys,
        PersonalKeyAt personalKey) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /**
     * A table: {@code data/<name>.csv}.
     *
     * @param sum over its rows in any order: the SHA-256 of each, added up
     * @param sha256 of the file
     */
    public record Table(String name, List<String> columns, long rows, String sum, long bytes, String sha256) {
        String entry() {
            return "data/" + name + ".csv";
        }
    }

    /** A table that belongs to the machine's moment, and why it is not in the file. */
    public record LeftOut(String name, String reason) {}

    /** A sequence and the last value it gave; none when it never gave one. */
    public record Sequence(String name, @Nullable Long last) {}

    /** A folder: how many files, and the sum over the SHA-256 of their names and contents. */
    public record Folder(long files, long bytes, String sum) {}

    /** Where the key of personal data is kept. */
    public enum PersonalKeyAt {
        IN_THIS_FILE,
        IN_THE_ENVIRONMENT,
        NOWHERE
    }

    /** The rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
