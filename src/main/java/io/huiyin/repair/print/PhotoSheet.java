package io.huiyin.repair.print;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The photos of a repair as they go on paper: before the work beside after it, and what was reported beneath.
 *
 * @param more how many more there are than the paper shows
 */
public record PhotoSheet(List<Photo> before, List<Photo> after, List<Photo> reported, int more) {
    public static final PhotoSheet NONE = new PhotoSheet(List.of(), List.of(), List.of(), 0);

    public PhotoSheet {
        before = List.copyOf(before);
        after = List.copyOf(after);
        reported = List.copyOf(reported);
    }

    /**
     * A photo with its caption.
     *
     * @param sent when it came in, where the phone could send it only later
     */
    public record Photo(byte[] jpeg, Instant at, @Nullable Instant sent, String by) {}

    /** Two photos side by side; one may be wanting. */
    public record Pair(@Nullable Photo left, @Nullable Photo right) {}

    public boolean empty() {
        return before.isEmpty() && after.isEmpty() && reported.isEmpty();
    }

    /** What was before beside what is after, as far as there are photos of both. */
    public List<Pair> work() {
        return IntStream.range(0, Math.max(before.size(), after.size()))
                .mapToObj(at -> new Pair(at(before, at), at(after, at)))
                .toList();
    }

    /** What was reported, two in a row. */
    public List<Pair> faults() {
        return IntStream.range(0, (reported.size() + 1) / 2)
                .mapToObj(at -> new Pair(at(reported, 2 * at), at(reported, 2 * at + 1)))
                .toList();
    }

    private static @Nullable Photo at(List<Photo> photos, int at) {
        return at < photos.size() ? photos.get(at) : null;
    }
}
