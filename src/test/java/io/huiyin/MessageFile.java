package io.huiyin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A message file as it stands, keys that stand twice included. */
record MessageFile(TreeMap<String, String> messages, List<String> twice) {
    static MessageFile read(Path file) {
        var read = new MessageFile(new TreeMap<>(), new ArrayList<>());
        if (!Files.exists(file)) {
            return read;
        }
        try (var reader = Files.newBufferedReader(file)) {
            read.recorder().load(reader);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties recorder() {
        return new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized @Nullable Object put(Object key, Object value) {
                if (messages.put(key.toString(), value.toString().strip()) != null) {
                    twice.add(key.toString());
                }
                return null;
            }
        };
    }
}
