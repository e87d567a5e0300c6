package io.huiyin.rulebook;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.huiyin.Proves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table of all clauses: what each is, the code that names it, the tests that prove it. */
final class ClausesDocument {
    private static final Path SOURCES = Path.of("src/main/java/io/huiyin");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{3}-\\d{2}\\b");
    private static final int MOST_TYPES = 5;

    private final Ledger ledger;
    private final Map<String, Collection<String>> homes = new TreeMap<>();
    private final Map<String, Collection<String>> proofs = new TreeMap<>();

    ClausesDocument(Ledger ledger) {
        this.ledger = ledger;
        sources().forEach(this::readSource);
        new ClassFileImporter().importPackages("io.huiyin").forEach(this::readTests);
    }

    /** Codes that a test claims to prove and the ledger does not know. */
    List<String> unknownCodes() {
        return proofs.keySet().stream()
                .filter(code -> ledger.find(code).isEmpty())
                .toList();
    }

    String text() {
        var proven = ledger.clauses().stream()
                .filter(clause -> proofs.containsKey(clause.code()))
                .count();
        var head = """
                # Clauses

                Every clause of the ledger (`src/main/resources/rulebook/ledger.yaml`), the types that name it, and the tests that prove it.
                Made by `ClausesDocumentTests`, which fails when this file is out of date; `mvn test -Dtest=ClausesDocumentTests -Dupdate=true` writes it.

                %d clauses, %d proven by tests.
                """.formatted(ledger.clauses().size(), proven);
        return head + ledger.groups().stream().map(this::section).collect(joining());
    }

    private String section(ClauseGroup group) {
        var rows = ledger.clauses(group).stream().map(this::row).collect(joining());
        return """

                ## %s · %s

                | code | kind | clause | where it lives | proven by |
                | --- | --- | --- | --- | --- |
                """.formatted(group.zh(), group.en()) + rows;
    }

    private String row(Clause clause) {
        return "| %s | %s | %s · %s | %s | %s |\n"
                .formatted(
                        clause.code(),
                        clause.kind().name().toLowerCase(Locale.ROOT),
                        clause.zh(),
                        clause.en(),
                        listed(homes.getOrDefault(clause.code(), List.of())),
                        listed(proofs.getOrDefault(clause.code(), List.of())));
    }

    private static String listed(Collection<String> names) {
        return names.isEmpty()
                ? "–"
                : names.stream().map(name -> "`" + name + "`").collect(joining("<br>"));
    }

    private static List<Path> sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> isType(file)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isType(Path file) {
        return file.toString().endsWith(".java") && !file.endsWith("package-info.java");
    }

    private void readSource(Path file) {
        try {
            var type = SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.');
            CODE.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group())
                    .distinct()
                    .forEach(code -> {
                        var types = homes.computeIfAbsent(code, _ -> new TreeSet<>());
                        if (types.size() < MOST_TYPES) {
                            types.add(type);
                        }
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void readTests(JavaClass type) {
        type.tryGetAnnotationOfType(Proves.class).ifPresent(mark -> prove(mark, name(type)));
        type.getMethods()
                .forEach(method -> method.tryGetAnnotationOfType(Proves.class)
                        .ifPresent(mark -> prove(mark, name(type) + "." + method.getName())));
    }

    private void prove(Proves mark, String test) {
        Stream.of(mark.value())
                .forEach(code ->
                        proofs.computeIfAbsent(code, _ -> new TreeSet<>()).add(test));
    }

    private static String name(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
