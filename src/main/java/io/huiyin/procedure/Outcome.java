package io.huiyin.procedure;

import java.util.List;

/** What the table says to an act. */
public sealed interface Outcome<S extends Enum<S>, A extends Act, C> {
    /** The act is allowed and leads to a stage. */
    record Advanced<S extends Enum<S>, A extends Act, C>(S from, S to, Row<S, A, C> row) implements Outcome<S, A, C> {}

    /** The act is refused, for all of these reasons. */
    record Refused<S extends Enum<S>, A extends Act, C>(List<Reason> reasons) implements Outcome<S, A, C> {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
