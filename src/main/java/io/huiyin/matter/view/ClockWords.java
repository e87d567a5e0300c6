package io.huiyin.matter.view;

import io.huiyin.matter.ClauseClock;
import io.huiyin.rulebook.Clause;
import io.huiyin.rulebook.Ledger;
import io.huiyin.rulebook.Warning;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says of clocks what they ask, when they are due, and why then. */
@Component
public class ClockWords {
    private static final Comparator<ClauseClock> PRESSING = Comparator.comparing(
                    (ClauseClock clock) -> clock.state() == ClauseClock.State.PAUSED)
            .thenComparing(ClauseClock::dueAt)
            .thenComparing(ClauseClock::id);
    private final Ledger ledger;
    private final MessageSource messages;

    ClockWords(Ledger ledger, MessageSource messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    /** The clocks as they are shown, each with its why, in the order given. */
    public List<ClockFace> faces(List<ClauseClock> clocks, ZoneId zone, Locale locale) {
        return clocks.stream().map(clock -> face(clock, zone, locale)).toList();
    }

    public ClockFace face(ClauseClock clock, ZoneId zone, Locale locale) {
        var clause = ledger.clause(clock.clause());
        return new ClockFace(
                clock.clause(),
                clause.title(locale),
                clock.state(),
                clock.startedAt(),
                clock.dueAt(),
                warnAt(clause, clock),
                clock.endedAt(),
                clock.isBreached(),
                why(clock, zone, locale));
    }

    /** Why the clock is due when it is, a sentence each. */
    public List<String> why(ClauseClock clock, ZoneId zone, Locale locale) {
        return new Why(new Speech(messages, locale, zone), clock).sentences();
    }

    /** From when the clock is amber: the moment of its clause's warning. */
    public Instant warnAt(ClauseClock clock) {
        return warnAt(ledger.clause(clock.clause()), clock);
    }

    private static Instant warnAt(Clause clause, ClauseClock clock) {
        return clause.warn().orElseGet(Warning::usual).at(clock.why().deadline());
    }

    /** The open clock that runs out first; one that stands still presses less than any that runs. */
    public static Optional<ClauseClock> pressing(List<ClauseClock> clocks) {
        return clocks.stream().filter(ClauseClock::isOpen).min(PRESSING);
    }
}
