package io.huiyin.insight.web;

import io.huiyin.insight.RulebookFilter;
import io.huiyin.insight.Window;
import io.huiyin.rulebook.ClauseGroup;
import io.huiyin.rulebook.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the rulebook page shows. */
public record RulebookView(
        String procedure,
        @Nullable Kind kind,
        String words,
        Window window,
        List<ProcedureLine> procedures,
        List<ClauseRow> rows) {

    /** A procedure with the number of its clauses that fit; the word "all" stands for all of them. */
    public record ProcedureLine(String name, String title, long clauses) {}

    static RulebookView of(
            String procedure,
            RulebookFilter filter,
            Window window,
            Map<ClauseGroup, Long> procedures,
            List<ClauseRow> rows,
            Locale reader) {
        var lines = procedures.entrySet().stream()
                .map(entry ->
                        new ProcedureLine(entry.getKey().name(), entry.getKey().title(reader), entry.getValue()))
                .toList();
        return new RulebookView(procedure, filter.kind(), filter.words(), window, lines, rows);
    }

    public long all() {
        return procedures.stream().mapToLong(ProcedureLine::clauses).sum();
    }

    /** The address of another procedure under the same filter. */
    public String to(String other) {
        return address(other, kind, window);
    }

    public String to(@Nullable Kind other) {
        return address(procedure, other, window);
    }

    public String to(Window other) {
        return address(procedure, kind, other);
    }

    private String address(String at, @Nullable Kind ofKind, Window counted) {
        var address = UriComponentsBuilder.fromPath("").queryParam("procedure", "{procedure}");
        if (ofKind != null) {
            address.queryParam("kind", ofKind.name().toLowerCase(Locale.ROOT));
        }
        if (!words.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        return address.queryParam("days", counted.days())
                .encode()
                .buildAndExpand(Map.of("procedure", at, "q", words))
                .toUriString();
    }
}
