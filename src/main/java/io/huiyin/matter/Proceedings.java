package io.huiyin.matter;

import io.huiyin.calendar.CalendarEndsException;
import io.huiyin.estate.Community;
import io.huiyin.matter.Belated.Weighed;
import io.huiyin.matter.Chain.NewEntry;
import io.huiyin.matter.Performed.Absent;
import io.huiyin.matter.Performed.Done;
import io.huiyin.matter.Performed.Refused;
import io.huiyin.matter.Performed.Repeated;
import io.huiyin.matter.Performed.Stale;
import io.huiyin.matter.Timeline.Appending;
import io.huiyin.message.Refresh;
import io.huiyin.paper.Numbers;
import io.huiyin.procedure.Act;
import io.huiyin.procedure.Offer;
import io.huiyin.procedure.Outcome;
import io.huiyin.procedure.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out acts (办理): asks the table, and in one transaction changes the procedure's data, the register, the timeline and the
 * clocks. Every act is whole or absent; a submission acts once; who saw an older version is told what changed.
 */
@Component
public class Proceedings {
    private final Matters matters;
    private final Timeline timeline;
    private final ClockDesk clocks;
    private final Submissions submissions;
    private final Surroundings around;

    Proceedings(Matters matters, Timeline timeline, ClockDesk clocks, Submissions submissions, Surroundings around) {
        this.matters = matters;
        this.timeline = timeline;
        this.clocks = clocks;
        this.submissions = submissions;
        this.around = around;
    }

    /** What an act happens in: the transaction, the time, and those who hear of it. */
    @Component
    record Surroundings(
            TransactionTemplate transactions,
            Clock clock,
            Numbers numbers,
            Refresh refresh,
            Announcements announcements,
            ApplicationEventPublisher events,
            Belated belated,
            JsonMapper json) {
        Moment now() {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return new Moment(now, true, new Weighed(now, null, null));
        }
    }

    /**
     * When an act comes in, and when it counts as done; of what happened in the past, as books tell it, nobody is told.
     *
     * @param at when it is written down
     */
    private record Moment(Instant at, boolean live, Weighed done) {
        static Moment past(Instant at) {
            return new Moment(at, false, new Weighed(at, null, null));
        }
    }

    /** Opens a matter with its first act; its number is of the day on which it was opened. */
    public <S extends Enum<S>, A extends Act, C> Performed open(
            CaseFile<S, A, C> file,
            Community community,
            NewMatter opening,
            A act,
            Performer by,
            @Nullable Submission once) {
        return open(file, community, opening, act, by, once, around.now());
    }

    /** Opens a matter as of a moment that may lie in the past, for books that are taken over. */
    public <S extends Enum<S>, A extends Act, C> Performed open(
            CaseFile<S, A, C> file,
            Community community,
            NewMatter opening,
            A act,
            Performer by,
            @Nullable Submission once,
            Instant past) {
        return open(file, community, opening, act, by, once, Moment.past(past));
    }

    private <S extends Enum<S>, A extends Act, C> Performed open(
            CaseFile<S, A, C> file,
            Community community,
            NewMatter opening,
            A act,
            Performer by,
            @Nullable Submission once,
            Moment now) {
        return whole(by, once, community, now, () -> {
            var day = LocalDate.ofInstant(opening.openedAt(), community.zone());
            var number = around.numbers().next(community.id(), file.prefix(), day);
            var initial = file.procedure().initial();
            var matter = matters.insert(opening, file.procedure().name(), number, initial.name());
            return decide(file, community, matter, act, file.blank(matter, act, by, now.at()), by, now);
        });
    }

    /** Performs an act on a matter that was seen at a version. */
    public <S extends Enum<S>, A extends Act, C> Performed perform(
            CaseFile<S, A, C> file,
            Community community,
            String number,
            int seen,
            A act,
            Performer by,
            @Nullable Submission once) {
        return perform(file, community, number, seen, act, by, once, around.now());
    }

    /** Performs an act as of a moment that may lie in the past, for books that are taken over. */
    public <S extends Enum<S>, A extends Act, C> Performed perform(
            CaseFile<S, A, C> file,
            Community community,
            String number,
            int seen,
            A act,
            Performer by,
            @Nullable Submission once,
            Instant past) {
        return perform(file, community, number, seen, act, by, once, Moment.past(past));
    }

    private <S extends Enum<S>, A extends Act, C> Performed perform(
            CaseFile<S, A, C> file,
            Community community,
            String number,
            int seen,
            A act,
            Performer by,
            @Nullable Submission once,
            Moment now) {
        return whole(by, once, community, now, () -> {
            var found = matters.lock(community.id(), file.procedure().name(), number);
            if (found.isEmpty()) {
                return new Absent();
            }
            var matter = found.get();
            if (matter.version() != seen) {
                return new Stale(matter, timeline.since(matter.ref(), seen));
            }
            var then = once == null ? now : weighed(matter, once, now);
            return decide(
                    file,
                    community,
                    matter,
                    act,
                    file.load(matter, by, then.done().at()),
                    by,
                    then);
        });
    }

    private Moment weighed(Matter matter, Submission once, Moment now) {
        return new Moment(now.at(), now.live(), around.belated().weigh(matter, once.doneAt(), now.at()));
    }

    /** What may be done now with a matter whose case is known, with what stands against the rest. */
    public <S extends Enum<S>, A extends Act, C> List<Offer<A>> offers(
            CaseFile<S, A, C> file, Matter matter, C subject, Performer by) {
        return file.procedure().offers(file.procedure().stage(matter.stage()), by.parties(), subject);
    }

    private <S extends Enum<S>, A extends Act, C> Performed decide(
            CaseFile<S, A, C> file, Community community, Matter matter, A act, C before, Performer by, Moment now) {
        var stage = file.procedure().stage(matter.stage());
        return switch (file.procedure().consider(stage, act, by.parties(), before)) {
            case Outcome.Refused<S, A, C> refused -> new Refused(refused.reasons());
            case Outcome.Advanced<S, A, C> advanced -> {
                var move = new Move<>(stage, advanced.to(), now.done().at(), by);
                var done = advance(file, community, matter, act, before, advanced, move, now);
                if (now.live()) {
                    var told = new Announcements.Told(community, matter, done, act, by, now.at(), file.path());
                    around.announcements().tell(told, file.procedure().notices(advanced));
                }
                yield new Done(done);
            }
        };
    }

    private <S extends Enum<S>, A extends Act, C> Matter advance(
            CaseFile<S, A, C> file,
            Community community,
            Matter matter,
            A act,
            C before,
            Outcome.Advanced<S, A, C> advanced,
            Move<S> move,
            Moment now) {
        var after = file.apply(matter, before, act, move);
        var entry = entry(file, matter, act, after, move, now);
        timeline.write(List.of(entry));
        var done = matters.advance(
                matter, move.to().name(), file.procedure().ended(move.to()), file.heading(after), entry);
        clocks.follow(community, matter, act, advanced.row().clocks(), after, move.at());
        announce(matter, act, move, now.at());
        return done;
    }

    private <S extends Enum<S>, A extends Act, C> Appending entry(
            CaseFile<S, A, C> file, Matter matter, A act, C after, Move<S> move, Moment now) {
        var facts = around.json().writeValueAsString(now.done().beside(file.facts(after, act)));
        var entry = new NewEntry(
                move.by().actor(), act.word(), move.from().name(), move.to().name(), facts);
        return Appending.after(matter.ref(), matter.entries(), matter.head(), matter.version() + 1, now.at(), entry);
    }

    private <S extends Enum<S>> void announce(Matter matter, Act act, Move<S> move, Instant at) {
        around.refresh().announce(matter.communityId(), matter.kind(), matter.kind() + ":" + matter.number());
        around.events()
                .publishEvent(new MatterAdvanced(
                        matter.communityId(),
                        matter.id(),
                        matter.kind(),
                        matter.number(),
                        act.word(),
                        move.from().name(),
                        move.to().name(),
                        matter.version() + 1,
                        move.by().actor(),
                        at));
    }

    /** Runs the whole act in one transaction; what is not done leaves no trace, not even of its submission. */
    private Performed whole(
            Performer by, @Nullable Submission once, Community community, Moment now, Supplier<Performed> act) {
        try {
            return Optional.ofNullable(around.transactions().execute(status -> {
                        if (once != null && !submissions.claim(by.actor(), once, community.id(), now.at())) {
                            return repeated(by, once);
                        }
                        var performed = act.get();
                        if (performed instanceof Done done && once != null) {
                            submissions.led(by.actor(), once, done.matter().ref());
                        } else if (!(performed instanceof Done)) {
                            status.setRollbackOnly();
                        }
                        return performed;
                    }))
                    .orElseThrow();
        } catch (ActRefused refused) {
            return new Refused(refused.reasons());
        } catch (CalendarEndsException unknown) {
            return new Refused(List.of(new Reason(
                    unknown.messageKey(),
                    Stream.of(unknown.arguments()).map(Object::toString).toList())));
        }
    }

    private Performed repeated(Performer by, Submission once) {
        return submissions
                .before(by.actor(), once)
                .flatMap(matters::find)
                .<Performed>map(Repeated::new)
                .orElseGet(() -> new Refused(List.of(Reason.of("matter.refused.submissionReused"))));
    }
}
