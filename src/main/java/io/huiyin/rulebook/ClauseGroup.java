package io.huiyin.rulebook;

import java.util.Locale;

/** The clauses of one procedure; {@code unassigned} is the post that stands in for the assignee while nobody has the matter. */
public record ClauseGroup(String name, String zh, String en, String unassigned) {
    /** Its name in the reader's language. */
    public String title(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }
}
