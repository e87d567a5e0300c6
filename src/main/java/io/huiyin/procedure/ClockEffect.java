package io.huiyin.procedure;

import java.util.List;

/**
 * What an act does to the clocks of its matter.
 *
 * @param <C> the case after the act
 */
public sealed interface ClockEffect<C> {
    /** Starts those of the clocks that apply. */
    record Starts<C>(List<ClockStart<C>> clocks) implements ClockEffect<C> {}

    /** Ends these clocks as met, late or in time; those that don't run are left alone. */
    record Meets<C>(List<String> clauses) implements ClockEffect<C> {}

    /** Looks again which of the clocks apply: starts what applies now, drops what does not, keeps the pauses so far. */
    record Reconsiders<C>(List<ClockStart<C>> clocks) implements ClockEffect<C> {}

    /** Drops these clocks without judging them: what they waited for is not wanted any more. */
    record Drops<C>(List<String> clauses) implements ClockEffect<C> {}

    /** Stops all running clocks until the matter is resumed. */
    record Pauses<C>() implements ClockEffect<C> {}

    /** Lets the paused clocks run on with the time that was left. */
    record Resumes<C>() implements ClockEffect<C> {}

    /** Drops every clock that still runs: the matter is over. */
    record EndsAll<C>() implements ClockEffect<C> {}
}
