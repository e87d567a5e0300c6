package io.huiyin.repair;

import java.util.List;

/**
 * What was looked at before the work started (REP-27): points by their constant, or in the house's own words.
 *
 * @param asked what the list of the trade asks
 * @param confirmed what of it was ticked
 */
public record SafetyCheck(List<String> asked, List<String> confirmed) {
    public SafetyCheck {
        asked = List.copyOf(asked);
        confirmed = asked.stream().filter(confirmed::contains).toList();
    }

    /** Everything that is asked was ticked. */
    public static SafetyCheck whole(List<String> asked) {
        return new SafetyCheck(asked, asked);
    }

    /** What was not ticked. */
    public List<String> missing() {
        return asked.stream().filter(point -> !confirmed.contains(point)).toList();
    }

    boolean isWhole() {
        return missing().isEmpty();
    }
}
