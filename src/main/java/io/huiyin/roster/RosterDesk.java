package io.huiyin.roster;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes rosters in; they are worked through in the background. */
@Service
public class RosterDesk {
    private final RosterImports imports;
    private final ObjectProvider<SchedulerClient> jobs;
    private final Clock clock;

    RosterDesk(RosterImports imports, ObjectProvider<SchedulerClient> jobs, Clock clock) {
        this.imports = imports;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Keeps the file and orders its import, both or neither; a form sent twice gives the same import. {@link SheetUnreadable} when it is no roster. */
    @Transactional
    public long receive(Upload upload) {
        SheetFile.check(upload.content());
        var added = imports.add(upload);
        added.ifPresent(id -> jobs.getObject().schedule(RosterJob.of(upload.communityId(), id), clock.instant()));
        return added.or(() -> imports.submitted(upload.communityId(), upload.submission()))
                .orElseThrow();
    }
}
