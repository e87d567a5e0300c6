package io.huiyin.calendar;

import java.io.Serial;
import java.util.List;

/** A table of special days that can't be taken, with every line that must be mended. */
public final class SpecialDaysRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What is wrong in a line (counted from 1; 0 for the whole table), as a message key and what it concerns. */
    public record Problem(int line, String messageKey, String about) {}

    private final transient List<Problem> problems;

    SpecialDaysRefused(List<Problem> problems) {
        super("Special days refused: " + problems);
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the lines. */
    public List<Problem> problems() {
        return problems;
    }
}
