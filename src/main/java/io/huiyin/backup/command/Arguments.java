package io.huiyin.backup.command;

import io.huiyin.backup.seal.BackupKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands behind a command: at most one file, options with a value, and flags without. */
record Arguments(Optional<Path> file, Map<String, String> options, Set<String> flags) {
    /** Reads them, or throws {@link Misused} that says what is wrong. */
    static Arguments of(String[] words, Set<String> options, Set<String> flags) {
        var given = new HashMap<String, String>();
        var raised = new HashSet<String>();
        Path file = null;
        for (var at = 0; at < words.length; at++) {
            var word = words[at];
            if (flags.contains(word)) {
                raised.add(word);
            } else if (options.contains(word)) {
                if (++at == words.length) {
                    throw new Misused(word + " lacks its value.");
                }
                given.put(word, words[at]);
            } else if (word.startsWith("--")) {
                throw new Misused("There is no option " + word + ".");
            } else if (file == null) {
                file = Path.of(word);
            } else {
                throw new Misused("One file at a time: " + file + " or " + word + "?");
            }
        }
        return new Arguments(Optional.ofNullable(file), Map.copyOf(given), Set.copyOf(raised));
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** The key behind {@code --key-file}, if there is one. */
    @Nullable
    BackupKey key() {
        var file = options.get("--key-file");
        if (file == null) {
            return null;
        }
        try {
            return BackupKey.in(Path.of(file));
        } catch (IOException unreadable) {
            throw new Misused("The key can't be read: " + unreadable.getMessage());
        }
    }

    /** The command was not used as it is meant to be. */
    static final class Misused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misused(String what) {
            super(what, null, false, false);
        }
    }
}
