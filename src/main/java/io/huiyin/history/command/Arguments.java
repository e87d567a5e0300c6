package io.huiyin.history.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands behind a command: a file, and options such as {@code --site nyc}. */
record Arguments(Path file, Map<String, String> options) {
    private static final Set<String> COMMON = Set.of("site", "url", "token");

    /** Reads them, or throws {@link Misused} that says what is wrong. */
    static Arguments of(String[] words, Set<String> known) {
        var options = new HashMap<String, String>();
        Path file = null;
        for (var at = 0; at < words.length; at++) {
            if (words[at].startsWith("--")) {
                var name = words[at].substring(2);
                if (!known.contains(name) && !COMMON.contains(name)) {
                    throw new Misused("There is no option --" + name + ".");
                }
                if (++at == words.length) {
                    throw new Misused("--" + name + " lacks its value.");
                }
                options.put(name, words[at]);
            } else if (file == null) {
                file = Path.of(words[at]);
            } else {
                throw new Misused("One file at a time: " + file + " or " + words[at] + "?");
            }
        }
        if (file == null || !Files.isReadable(file)) {
            throw new Misused(file == null ? "Which file?" : "The file can't be read: " + file);
        }
        return new Arguments(file, options);
    }

    byte[] content() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Misused("The file can't be read: " + file);
        }
    }

    String name() {
        return Objects.toString(file.getFileName());
    }

    @Nullable
    String maybe(String name) {
        return options.get(name);
    }

    String get(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    /** Where the server is. */
    Calls calls() {
        var token = get("token", Objects.requireNonNullElse(System.getenv("HUIYIN_TOKEN"), ""));
        if (token.isBlank()) {
            throw new Misused("A token is needed: --token or HUIYIN_TOKEN; an administrator makes one under /tokens.");
        }
        var url = get("url", Objects.requireNonNullElse(System.getenv("HUIYIN_URL"), "http://localhost:8080"));
        return new Calls(url.replaceFirst("/+$", ""), get("site", "nyc"), token);
    }

    /** The command was not used as it is meant to be. */
    static final class Misused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misused(String what) {
            super(what, null, false, false);
        }
    }
}
