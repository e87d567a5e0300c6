package io.huiyin.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the ledger file and refuses unknown kinds and fields, codes used twice and durations that are none. */
final class LedgerReader {
    private static final String CODE = "[A-Z]{3}-\\d{2}";

    private final List<ClauseGroup> groups = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    static Ledger bundled() {
        try (var file = LedgerReader.class.getResourceAsStream("/rulebook/ledger.yaml")) {
            return read(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Ledger read(String yaml) {
        var reader = new LedgerReader();
        parsed(yaml).forEach(reader::group);
        if (!reader.faults.isEmpty()) {
            throw new LedgerException(reader.faults);
        }
        return new Ledger(reader.groups, reader.clauses);
    }

    private static Map<?, ?> parsed(String yaml) {
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            if (new Yaml(new SafeConstructor(options)).load(yaml) instanceof Map<?, ?> groups) {
                return groups;
            }
            throw new LedgerException(List.of("no groups"));
        } catch (YAMLException notYaml) {
            throw new LedgerException(List.of(String.valueOf(notYaml.getMessage())));
        }
    }

    private void group(Object name, @Nullable Object value) {
        attempt(name.toString(), () -> {
            var fields = new Fields(value);
            var group =
                    new ClauseGroup(name.toString(), fields.text("zh"), fields.text("en"), fields.text("unassigned"));
            groups.add(group);
            fields.list("clauses").forEach(each -> clause(group, each));
            fields.end();
        });
    }

    private void clause(ClauseGroup group, Object value) {
        var code = value instanceof Map<?, ?> map ? String.valueOf(map.get("code")) : "a clause of " + group.name();
        attempt(code, () -> {
            var fields = new Fields(value);
            var clause = clause(group, uniqueCode(fields.text("code")), fields);
            fields.end();
            clauses.add(clause);
        });
    }

    private static Clause clause(ClauseGroup group, String code, Fields fields) {
        var kind = kind(fields.text("kind"));
        return new Clause(
                code,
                group,
                kind,
                fields.text("zh"),
                fields.text("en"),
                fields.find("does"),
                fields.find("seed"),
                fields.find("by"),
                fields.fields("figure").map(FigureReader::read),
                AlarmReader.warn(kind, fields),
                AlarmReader.ladder(kind, fields));
    }

    private String uniqueCode(String code) {
        if (!code.matches(CODE)) {
            throw new IllegalArgumentException("a code is three letters, a dash and two digits");
        }
        if (!codes.add(code)) {
            throw new IllegalArgumentException("the code is used twice");
        }
        return code;
    }

    private static Kind kind(String text) {
        try {
            return Kind.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("unknown kind " + text, unknown);
        }
    }

    private void attempt(String about, Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException fault) {
            faults.add(about + ": " + fault.getMessage());
        }
    }
}
