package io.huiyin.roster;

import io.huiyin.estate.Communities;
import io.huiyin.message.Messages;
import io.huiyin.message.Telling;
import io.huiyin.message.Urgency;
import io.huiyin.procedure.Reason;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works one roster through: reads, checks, and writes all of it in one transaction, or nothing. */
@Component
public class RosterWork {
    private static final Logger LOG = LoggerFactory.getLogger(RosterWork.class);
    private static final int MOST_ATTEMPTS = 3;

    private final SheetReader reader;
    private final RosterWords words;
    private final RosterWriter writer;
    private final Books books;

    RosterWork(SheetReader reader, RosterWords words, RosterWriter writer, Books books) {
        this.reader = reader;
        this.words = words;
        this.writer = writer;
        this.books = books;
    }

    /** What the work is written down in, and the transaction it is done in. */
    @Component
    record Books(
            RosterImports imports,
            Faults faults,
            Messages messages,
            Communities communities,
            JdbcClient jdbc,
            TransactionTemplate transaction) {}

    /** Works the import through to an end of whichever kind; doing so again does nothing. */
    public void run(long communityId, long id) {
        var content = books.imports.start(communityId, id);
        if (content.isEmpty()) {
            return;
        }
        if (books.imports.attempts(communityId, id) > MOST_ATTEMPTS) {
            end(communityId, id, List.of(), Ending.failed(Reason.of("roster.failed")));
            return;
        }
        try {
            work(communityId, id, content.get());
        } catch (SheetUnreadable unreadable) {
            end(communityId, id, List.of(), Ending.failed(unreadable.reason()));
        } catch (RuntimeException failed) {
            giveUp(communityId, id, failed);
        }
    }

    private void work(long communityId, long id, byte[] content) {
        var sheet = reader.read(content);
        var check = RosterCheck.of(sheet, words);
        var total = sheet.lines().size();
        books.imports.progress(communityId, id, total, 0);
        if (!check.faults().isEmpty()) {
            var ending = Ending.refused(total, check.faults().size(), sheet.unusedHeadings());
            end(communityId, id, check.faults(), ending);
            return;
        }
        books.transaction.executeWithoutResult(_ -> {
            oneAtATime(communityId);
            var written = writer.write(
                    communityId, check.rows(), done -> books.imports.progress(communityId, id, total, done));
            finish(communityId, id, List.of(), Ending.done(total, written, sheet.unusedHeadings()));
        });
    }

    /** Two imports of one community would double what both find missing. */
    private void oneAtATime(long communityId) {
        books.jdbc
                .sql("select id from community where id = :community for no key update")
                .param("community", communityId)
                .query(Long.class)
                .single();
    }

    private void giveUp(long communityId, long id, RuntimeException failed) {
        LOG.error("roster import {} of community {} failed", id, communityId, failed);
        if (books.imports.attempts(communityId, id) < MOST_ATTEMPTS) {
            throw failed;
        }
        end(communityId, id, List.of(), Ending.failed(Reason.of("roster.failed")));
    }

    private void end(long communityId, long id, List<Fault> faults, Ending ending) {
        books.transaction.executeWithoutResult(_ -> finish(communityId, id, faults, ending));
    }

    private void finish(long communityId, long id, List<Fault> faults, Ending ending) {
        books.faults.keep(communityId, id, faults);
        books.imports.end(communityId, id, ending);
        books.imports.find(communityId, id).ifPresent(this::tell);
    }

    private void tell(RosterImport ended) {
        books.messages.tell(List.of(new Telling(
                ended.communityId(),
                ended.staffId(),
                "roster.told." + ended.state(),
                List.of(ended.fileName(), String.valueOf(ended.rowsTotal()), String.valueOf(ended.faults())),
                "/c/" + books.communities.get(ended.communityId()).code() + "/roster/" + ended.id(),
                Urgency.NORMAL,
                "roster:" + ended.id())));
    }
}
