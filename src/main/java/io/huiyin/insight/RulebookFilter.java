package io.huiyin.insight;

import io.huiyin.rulebook.Clause;
import io.huiyin.rulebook.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which clauses one wants to see.
 *
 * @param procedure the name of a group of the ledger; none for all
 * @param words part of a code, a title or a text
 */
public record RulebookFilter(
        @Nullable String procedure, @Nullable Kind kind, String words) {
    public RulebookFilter {
        words = words.strip();
    }

    boolean inProcedure(Clause clause) {
        return procedure == null || procedure.equals(clause.group().name());
    }

    /** Whether the clause fits apart from its procedure, so that each procedure can say how many it has. */
    boolean fits(Clause clause, String text) {
        return (kind == null || kind == clause.kind()) && said(clause, text);
    }

    private boolean said(Clause clause, String text) {
        var sought = words.toLowerCase(Locale.ROOT);
        return sought.isEmpty()
                || String.join("\n", clause.code(), clause.zh(), clause.en(), text)
                        .toLowerCase(Locale.ROOT)
                        .contains(sought);
    }
}
