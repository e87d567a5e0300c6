package io.huiyin.matter;

import io.huiyin.procedure.Act;
import io.huiyin.procedure.Procedure;
import io.huiyin.staff.Post;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What a procedure's module brings beside its table: how its own data are read and changed. One bean per kind of matter.
 *
 * @param <C> the case: the module's data that rules and clocks look at
 */
public interface CaseFile<S extends Enum<S>, A extends Act, C> {
    Procedure<S, A, C> procedure();

    /** The letters before the number, such as {@code BX} for a repair. */
    String prefix();

    /** Where its pages are, under the community's: {@code repairs}. */
    String path();

    /** Whether somebody in these posts has to do with matters of this kind; for others of the staff they do not exist. */
    boolean concerns(Set<Post> posts);

    /** The case of a matter that is being opened by this act, before it. */
    C blank(Matter matter, A act, Performer by, Instant now);

    /** The case of a matter as it stands, for this performer. */
    C load(Matter matter, Performer by, Instant now);

    /** Writes what the act changes in the module's own tables, in the transaction of the act, and returns the case after it. */
    C apply(Matter matter, C before, A act, Move<S> move);

    /** What the register shows after the act. */
    Heading heading(C after);

    /** What the timeline keeps of the act: plain values that need no other table to be read. */
    Map<String, Object> facts(C after, A act);
}
