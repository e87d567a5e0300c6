package io.huiyin.backup.moment;

import io.huiyin.backup.BackupRefused;
import io.huiyin.backup.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Makes room in the archive: older bases go, and the segments that no base needs any more.
 *
 * @param bases how many were removed
 * @param segments how many were removed
 */
public record Pruning(int bases, int segments) {
    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}(\\..*)?");
    private static final int TIMELINE = 8;
    private static final int NAME = 24;

    /** Keeps the newest bases of this house's server. */
    public static Pruning keeping(int count, House house) {
        var archive = house.walArchive().orElseThrow();
        try {
            var bases = Base.of(archive.folder());
            if (bases.size() <= count) {
                return new Pruning(0, 0);
            }
            var old = bases.subList(0, bases.size() - count);
            for (var base : old) {
                FileSystemUtils.deleteRecursively(base.folder());
            }
            var needed = bases.get(bases.size() - count).facts().firstSegment();
            return new Pruning(old.size(), removeBefore(needed, archive.segments()));
        } catch (IOException failed) {
            throw new BackupRefused("The archive can't be tidied up: " + failed, failed);
        }
    }

    private static int removeBefore(String needed, Path segments) throws IOException {
        List<Path> old;
        try (Stream<Path> all = Files.list(segments)) {
            old = all.filter(file -> isBefore(String.valueOf(file.getFileName()), needed))
                    .toList();
        }
        for (var file : old) {
            Files.delete(file);
        }
        return old.size();
    }

    /** Segments are numbered in their order, behind the number of the timeline. */
    private static boolean isBefore(String name, String needed) {
        return SEGMENT.matcher(name).matches()
                && name.substring(TIMELINE, NAME).compareTo(needed.substring(TIMELINE)) < 0;
    }
}
