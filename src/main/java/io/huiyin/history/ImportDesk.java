package io.huiyin.history;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.huiyin.estate.Community;
import io.huiyin.procedure.Fields;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where files of past requests are handed in and set going. */
@Service
public class ImportDesk {
    public static final Set<Post> POSTS = EnumSet.of(Post.ADMINISTRATOR, Post.SITE_HEAD, Post.CUSTOMER_SERVICE_MANAGER);

    private final ImportRuns runs;
    private final SchedulerClient scheduler;
    private final Clock clock;

    ImportDesk(ImportRuns runs, SchedulerClient scheduler, Clock clock) {
        this.runs = runs;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** A file that was handed in, as a table, with the mapping that is proposed for it. */
    public record HandedIn(ImportRun run, Table table, Mapping proposed) {}

    public static boolean may(Viewer viewer, Community community) {
        return viewer.posts(community.id()).stream().anyMatch(POSTS::contains);
    }

    /** Keeps the file, or throws {@link FileRefused}. */
    public HandedIn handIn(Upload upload, Community community, Viewer by, Locale language) {
        var table = Table.read(upload.content());
        var run = runs.add(upload, table, community.id(), by, language);
        return new HandedIn(run, table, proposed(table, community, upload.books()));
    }

    /** The file again, as long as it has not been worked through. */
    public HandedIn again(ImportRun run, Community community) {
        var table = Table.read(runs.content(run).orElseThrow());
        var proposed = run.mapping() == null
                ? proposed(table, community, new Upload(run.fileName(), new byte[0], null).books())
                : run.mapping();
        return new HandedIn(run, table, proposed);
    }

    private Mapping proposed(Table table, Community community, String books) {
        return runs.remembered(community.id(), table)
                .orElseGet(() -> Mapping.likeliest(table, community.zone(), books));
    }

    /**
     * What the first rows say under a mapping.
     *
     * @throws io.huiyin.procedure.ActIncomplete when the mapping is not whole
     */
    public List<RowReading> preview(HandedIn file, Mapping mapping, int rows) {
        check(file.table(), mapping);
        var reader = new RowReader(file.table(), mapping, clock.instant());
        return file.table().lines().stream().limit(rows).map(reader::read).toList();
    }

    /**
     * Sets the file going in the background; once is enough.
     *
     * @throws io.huiyin.procedure.ActIncomplete when the mapping is not whole
     */
    @Transactional
    public void begin(HandedIn file, Mapping mapping) {
        check(file.table(), mapping);
        if (runs.begin(file.run(), mapping)) {
            scheduler.scheduleIfNotExists(ImportJob.of(file.run()), clock.instant());
        }
    }

    private static void check(Table table, Mapping mapping) {
        var fields = Fields.of()
                .text("books", mapping.books(), Mapping.LONGEST_BOOKS)
                .that("zone", isZone(mapping.zone()), "history.fault.zone");
        mapping.missing().forEach(field -> fields.that(field.name(), false, "history.fault.column"));
        mapping.columns()
                .forEach((field, heading) -> fields.that(
                        field.name(), table.headings().contains(heading), "history.fault.noColumn", heading));
        fields.check();
    }

    private static boolean isZone(String zone) {
        try {
            return !ZoneId.of(zone).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
