package io.huiyin.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What stands for the variables of addresses, and what is sent: {@code src/test/resources/access/samples.txt}. */
final class Samples {
    static final String FILE = "src/test/resources/access/samples.txt";
    private static final Pattern SENT = Pattern.compile(
            "(?<route>(?:GET|POST|PUT|PATCH|DELETE) \\S+(?: \\[[^]]+])*) (?<kind>form|json|parts|nothing)(?: (?<body>.*))?");
    private static final Pattern VARIABLE = Pattern.compile("(?<where>/\\S*(?: \\{\\w+})?) = (?<what>.+)");

    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, Body> bodies = new HashMap<>();

    Samples() {
        lines().stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(this::read);
    }

    /** How something is sent. */
    enum Kind {
        FORM,
        JSON,
        PARTS,
        NOTHING
    }

    /** What is sent, with {@code $things} in it. */
    record Body(Kind kind, String text) {
        static final Body NONE = new Body(Kind.NOTHING, "");
    }

    private static List<String> lines() {
        try (var file = Samples.class.getResourceAsStream("/access/samples.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(String line) {
        var sent = SENT.matcher(line);
        var variable = VARIABLE.matcher(line);
        if (sent.matches()) {
            var kind = Kind.valueOf(sent.group("kind").toUpperCase(Locale.ROOT));
            bodies.put(sent.group("route"), new Body(kind, Objects.requireNonNullElse(sent.group("body"), "")));
        } else if (variable.matches()) {
            variables.put(variable.group("where"), variable.group("what"));
        } else {
            throw new AssertionError(FILE + ": what is " + line);
        }
    }

    /** What is sent to the route; nothing to one that only shows. */
    Optional<Body> body(Route route) {
        var named = Optional.ofNullable(bodies.get(route.name()));
        return named.isEmpty() && route.safe() ? Optional.of(Body.NONE) : named;
    }

    private Optional<String> variable(Route route, String prefix) {
        var name = prefix.substring(prefix.lastIndexOf('{') + (prefix.contains("{") ? 0 : 1));
        return Optional.ofNullable(variables.get(route.pattern() + " " + name))
                .or(() -> Optional.ofNullable(variables.get(prefix)));
    }

    /** The address with the variables replaced, those that name things by the things of the ground. */
    String address(Route route, Ground site, Ground things) {
        var address = new StringBuilder();
        var from = 0;
        for (var prefix : route.variables()) {
            var value = variable(route, prefix).orElseThrow();
            if (prefix.contains("*")) {
                return value;
            }
            address.append(prefix, from, prefix.lastIndexOf('{'));
            address.append((prefix.endsWith("{site}") ? site : things).fill(value));
            from = prefix.length();
        }
        return address.append(route.pattern(), from, route.pattern().length()).toString();
    }

    /** What stands for the variables of an address, the community's own aside. */
    List<String> variables(Route route) {
        return route.variables().stream()
                .filter(prefix -> !prefix.endsWith("{site}") && !prefix.contains("*"))
                .map(prefix -> variable(route, prefix).orElse(""))
                .toList();
    }

    /** Whether an address names something of a community besides the community itself. */
    boolean namesThings(Route route) {
        return route.variables().stream()
                .filter(prefix -> !prefix.endsWith("{site}") && !prefix.contains("*"))
                .anyMatch(prefix -> variable(route, prefix).orElse("").contains("$"));
    }

    /** What a route still lacks here, in words that say what to add; empty when it can be asked. */
    Optional<String> lacking(Route route) {
        for (var prefix : route.variables()) {
            if (variable(route, prefix).isEmpty()) {
                return Optional.of("%s: add a line `%s = …` to %s (and the thing to SampleHouse if it is a new kind)"
                        .formatted(route.name(), prefix, FILE));
            }
        }
        return body(route).isPresent()
                ? Optional.empty()
                : Optional.of("%s: add a line `%s form field=value&…` (or json …, parts …, nothing) to %s"
                        .formatted(route.name(), route.name(), FILE));
    }

    /** Lines that speak of no route that there is. */
    TreeSet<String> leftOver(List<Route> routes) {
        var over = new TreeSet<>(bodies.keySet());
        routes.forEach(route -> over.remove(route.name()));
        return over;
    }
}
