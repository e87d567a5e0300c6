package io.huiyin.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One obligation of the company's procedures: its code, what it asks, and the figure it came with; of a clock also when
 * it warns and whom it tells. {@code by} names who decides an approval.
 */
public record Clause(
        String code,
        ClauseGroup group,
        Kind kind,
        String zh,
        String en,
        Optional<String> does,
        Optional<String> seed,
        Optional<String> by,
        Optional<Figure> figure,
        Optional<Warning> warn,
        List<Rung> ladder) {
    public Clause {
        ladder = List.copyOf(ladder);
    }

    /** Its title in the reader's language. */
    public String title(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }
}
