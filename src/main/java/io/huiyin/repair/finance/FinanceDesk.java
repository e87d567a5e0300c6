package io.huiyin.repair.finance;

import io.huiyin.estate.Community;
import io.huiyin.paper.Numbers;
import io.huiyin.rulebook.Figure;
import io.huiyin.rulebook.FigureInForce;
import io.huiyin.rulebook.Figures;
import io.huiyin.staff.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the month's batch of charged orders is drawn up and checked (REP-18). */
@Service
public class FinanceDesk {
    /** The letters before the number of a batch. */
    static final String PREFIX = "CW";

    static final String CLAUSE = "REP-18";
    private static final int DEFAULT_DAY = 25;
    private static final int LONGEST_REASON = 200;
    private final Batches batches;
    private final BatchLines lines;
    private final Dues dues;
    private final Numbers numbers;
    private final Times times;

    FinanceDesk(Batches batches, BatchLines lines, Dues dues, Numbers numbers, Times times) {
        this.batches = batches;
        this.lines = lines;
        this.dues = dues;
        this.numbers = numbers;
        this.times = times;
    }

    /** The time, and the day of the month that the clause names. */
    @Component
    record Times(Clock clock, Figures figures) {
        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }

        int day(long communityId) {
            return figures.inForce(CLAUSE, communityId, clock.instant())
                    .map(FigureInForce::figure)
                    .map(figure -> figure instanceof Figure.ByDay byDay ? byDay.day() : DEFAULT_DAY)
                    .orElse(DEFAULT_DAY);
        }
    }

    /** What waits now for a batch. */
    public Waiting waiting(Community community) {
        var now = times.now();
        var waiting = dues.before(community.id(), Period.past(now));
        var month = Period.of(now, community.zone());
        var day = times.day(community.id());
        var close = Period.close(month, day, community.zone());
        if (!now.isBefore(close)) {
            close = Period.close(month.plusMonths(1), day, community.zone());
        }
        return new Waiting(waiting.size(), Dues.sum(waiting), close, day);
    }

    /**
     * What waits for a batch.
     *
     * @param close when the month closes next
     * @param day the day of the month by which finance is to have it
     */
    public record Waiting(int entries, BigDecimal sum, Instant close, int day) {}

    /** Draws the month's batch up, or adds to the one that is being drawn up what has come since (REP-18). */
    @Transactional
    public Answer drawUp(Community community, Viewer by) {
        var refused = Posts.against(Posts.DESK, by, community.id());
        if (refused.isPresent()) {
            return new Answer.Refused(List.of(refused.get()));
        }
        batches.alone(community.id());
        var now = times.now();
        var open = batches.open(community.id());
        if (open.isPresent()) {
            return added(open.get(), community, now);
        }
        var period = period(community, now);
        var waiting = dues.before(community.id(), period.until());
        if (waiting.isEmpty()) {
            return new Answer.Nothing();
        }
        var number = numbers.next(community.id(), PREFIX, LocalDate.ofInstant(now, community.zone()));
        batches.insert(community.id(), number, period, by.staffId(), now);
        lines.append(batches.open(community.id()).orElseThrow(), waiting);
        return new Answer.Done(batches.open(community.id()).orElseThrow());
    }

    private Answer added(Batch open, Community community, Instant now) {
        var period = Period.upTo(open.month(), now, times.day(community.id()), community.zone());
        var until = period.until().isAfter(open.until()) ? period.until() : open.until();
        var waiting = dues.before(community.id(), until);
        if (waiting.isEmpty()) {
            return new Answer.Before(open);
        }
        batches.changed(open, until);
        lines.append(open, waiting);
        return new Answer.Done(batches.open(community.id()).orElseThrow());
    }

    /** A month that was handed over up to its close is over; what has come since belongs to the next. */
    private Period period(Community community, Instant now) {
        var month = Period.of(now, community.zone());
        var day = times.day(community.id());
        var close = Period.close(month, day, community.zone());
        if (now.isBefore(close)) {
            return Period.upTo(month, now, day, community.zone());
        }
        var over = batches.handedUntil(community.id(), month)
                .filter(until -> !until.isBefore(close))
                .isPresent();
        return over || dues.before(community.id(), close).isEmpty()
                ? Period.upTo(month.plusMonths(1), now, day, community.zone())
                : new Period(month, close);
    }

    /** Leaves one entry out until the next batch, with a reason. */
    @Transactional
    public Answer leaveOut(Community community, String number, int position, String because, Viewer by) {
        var reason = because.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Answer.Refused.of("repair-finance.refused.reason");
        }
        return changing(
                community, number, by, batch -> lines.leaveOut(batch, position, reason, by.staffId(), times.now()));
    }

    /** Takes an entry in again that was left out. */
    @Transactional
    public Answer takeIn(Community community, String number, int position, Viewer by) {
        return changing(community, number, by, batch -> lines.takeIn(batch, position));
    }

    private Answer changing(Community community, String number, Viewer by, Predicate<Batch> change) {
        var refused = Posts.against(Posts.DESK, by, community.id());
        if (refused.isPresent()) {
            return new Answer.Refused(List.of(refused.get()));
        }
        batches.alone(community.id());
        var found = batches.find(community.id(), number);
        if (found.isEmpty()) {
            return new Answer.Nothing();
        }
        var batch = found.get();
        if (!batch.open()) {
            return new Answer.Before(batch);
        }
        if (change.test(batch)) {
            batches.changed(batch, batch.until());
        }
        return new Answer.Done(batches.find(community.id(), number).orElseThrow());
    }
}
