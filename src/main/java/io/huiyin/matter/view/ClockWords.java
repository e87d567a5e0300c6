package io.huiyin.matter.view;

import io.huiyin.matter.ClauseClock;
import io.huiyin.rulebook.Ledger;
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
        return new ClockFace(
                clock.clause(),
                title(clock.clause(), locale),
                clock.state(),
                clock.startedAt(),
                clock.dueAt(),
                clock.warnAt(),
                clock.endedAt(),
                clock.isBreached(),
                why(clock, zone, locale));
    }

    /** Why the clock is due when it is, a sentence each. */
    public List<String> why(ClauseClock clock, ZoneId zone, Locale locale) {
        return new Why(new Speech(messages, locale, zone), clock).sentences();
    }

    /** What the clause asks, in the reader's language. */
    public String title(String clause, Locale locale) {
        return ledger.clause(clause).title(locale);
    }

    /** The open clock that runs out first; one that stands still presses less than any that runs. */
    public static Optional<ClauseClock> pressing(List<ClauseClock> clocks) {
        return clocks.stream().filter(ClauseClock::isOpen).min(PRESSING);
    }
}
