package io.huiyin.repair.phone;

import io.huiyin.api.ReasonWords;
import io.huiyin.procedure.Reason;
import java.util.List;
import java.util.Locale;

/**
 * Why an act was not done.
 *
 * @param problems why it is refused, in words
 * @param changes what happened since the page was opened
 */
public record Trouble(List<String> problems, List<Change> changes) {
    public Trouble {
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
    }

    public static Trouble none() {
        return new Trouble(List.of(), List.of());
    }

    public static Trouble refused(List<String> problems) {
        return new Trouble(problems, List.of());
    }

    public static Trouble refused(List<Reason> reasons, ReasonWords words, Locale locale) {
        return refused(reasons.stream().map(reason -> words.say(reason, locale)).toList());
    }

    public static Trouble changed(List<Change> changes) {
        return new Trouble(List.of(), changes);
    }
}
