package io.huiyin.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What came of the trials: a line of counts for each, and every fault. */
final class Report {
    private final List<String> lines = new ArrayList<>();
    private int faults;
    private int skipped;

    /** What a trial counted, and what was wrong. */
    void trial(String name, String counts, List<String> found) {
        faults += found.size();
        line("%-4s %-28s %s".formatted(found.isEmpty() ? "ok" : "BAD", name, counts));
        found.forEach(fault -> line("       " + fault));
    }

    /** Answers in trouble that neither a person nor a program can make sense of. */
    static List<String> undefined(Map<String, Integer> heard) {
        return heard.keySet().stream()
                .filter(trouble -> trouble.startsWith("bare"))
                .map(trouble -> "a bare answer: " + trouble)
                .toList();
    }

    /** A trial that can't be made here. */
    void skipped(String name, String why) {
        skipped++;
        line("SKIP %-28s %s".formatted(name, why));
    }

    private void line(String text) {
        lines.add(text);
        IO.println(text);
    }

    /** Says it all again at the end; 0 when nothing was found. */
    int end() {
        IO.println("");
        lines.forEach(IO::println);
        IO.println("%d faults, %d trials skipped".formatted(faults, skipped));
        return faults == 0 ? 0 : 1;
    }
}
