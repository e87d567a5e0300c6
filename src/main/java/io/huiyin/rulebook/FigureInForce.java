package io.huiyin.rulebook;

import io.huiyin.calendar.Term;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figure that holds for a clause in a community at a moment; {@code id} is its version, none for the ledger's own figure. */
public record FigureInForce(String clause, @Nullable Long id, Level level, Figure figure) {
    /** Who set it: nobody yet, the company for all, or for one community. */
    public enum Level {
        LEDGER,
        COMPANY,
        COMMUNITY
    }

    /** Its value as text, such as {@code PT2M}. */
    public String value() {
        return figure.value();
    }

    /** The term of a clock's figure. */
    public Optional<Term> term() {
        return figure.term();
    }
}
