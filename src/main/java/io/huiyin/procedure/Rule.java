package io.huiyin.procedure;

import java.util.Optional;

/**
 * A condition of a procedure, named by the sentence it says. Implemented by an enum per procedure, so that the rules read as a list.
 *
 * @param <C> the case that the rule looks at
 * @param <A> the acts of the procedure
 */
public interface Rule<C, A extends Act> {
    String name();

    /** The clause of the ledger behind the rule, such as {@code REP-11}. */
    Optional<String> clause();

    /** Whether the rule holds for this act; an act that is only being offered on a page has not been entered yet and is empty. */
    Optional<Reason> unmet(C subject, Optional<A> act);
}
