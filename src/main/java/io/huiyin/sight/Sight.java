package io.huiyin.sight;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The communities (视野) whose rows the work of this thread sees, until it is closed. Without one, the tables that belong to
 * communities are empty for it, whatever it asks: a query that forgets its scope finds nothing that is not its viewer's.
 */
public final class Sight implements AutoCloseable {
    private static final String EVERYWHERE = "*";
    private static final ThreadLocal<@Nullable Sight> HERE = new ThreadLocal<>();

    private final @Nullable Sight before;
    private String communities;

    private Sight(String communities) {
        this.communities = communities;
        this.before = HERE.get();
        HERE.set(this);
    }

    /** Sees these communities, and nothing of what was seen before. */
    public static Sight of(Collection<Long> communities) {
        return new Sight(communities.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** Sees all of them: for the house's own work, such as the clocks, never for a viewer. */
    public static Sight everywhere() {
        return new Sight(EVERYWHERE);
    }

    /** Whoever opens a community sees it from then on. */
    public static void opened(long community) {
        var here = HERE.get();
        if (here != null && !here.communities.equals(EVERYWHERE)) {
            here.communities = here.communities.isEmpty() ? "" + community : here.communities + "," + community;
        }
    }

    /** What the database is told; nothing when nothing is seen. */
    static Optional<String> here() {
        return Optional.ofNullable(HERE.get()).map(sight -> sight.communities);
    }

    @Override
    public void close() {
        if (before == null) {
            HERE.remove();
        } else {
            HERE.set(before);
        }
    }
}
