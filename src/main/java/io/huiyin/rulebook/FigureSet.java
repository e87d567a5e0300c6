package io.huiyin.rulebook;

import java.util.List;

/** What came of a change of a figure. */
public sealed interface FigureSet {
    /** It stands, under this id. */
    record Done(DatedFigure figure) implements FigureSet {}

    /** It does not, and here is all that must be mended. */
    record Refused(List<Problem> problems) implements FigureSet {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** What is wrong with a field, as a message key and its arguments. */
    record Problem(String field, String messageKey, List<String> arguments) {
        public Problem {
            arguments = List.copyOf(arguments);
        }
    }
}
