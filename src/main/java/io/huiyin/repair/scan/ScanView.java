package io.huiyin.repair.scan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What whoever comes by sees of a public place: what was reported there, in plain words, and nobody's name.
 *
 * @param same the same fault that is open there, when somebody is about to report it again
 * @param orders where staff see what is open here
 * @param done what was just done, as a word of its message
 */
public record ScanView(
        String address,
        String community,
        String place,
        @Nullable String desk,
        List<Line> known,
        List<Choice> choices,
        Map<String, String> entered,
        Map<String, String> faults,
        @Nullable Line same,
        @Nullable String done,
        @Nullable String trouble,
        boolean staff,
        String orders) {
    public ScanView {
        known = List.copyOf(known);
        choices = List.copyOf(choices);
        entered = Map.copyOf(entered);
        faults = Map.copyOf(faults);
    }

    /** A repair there: what, when it was reported, how it stands, how many saw it too. */
    public record Line(String number, String fault, String at, String now, boolean open, int seenToo) {}

    /** What may be wrong. */
    public record Choice(int at, String words, boolean urgent) {}

    public String value(String field) {
        return entered.getOrDefault(field, "");
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    public boolean hasOpen() {
        return known.stream().anyMatch(Line::open);
    }

    /** Whether the form stands open: nothing is known here, or it was sent with something wrong. */
    public boolean asks() {
        return !hasOpen() || !faults.isEmpty() || same != null;
    }
}
