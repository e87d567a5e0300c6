package io.huiyin.message.text;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever carries texts to mobile telephones; another one takes the place of {@link HttpGateway} as a primary bean. */
public interface Gateway {
    /** Whether there is one at all; without it texts are sent by hand. */
    boolean configured();

    /** Hands one text over; the same key twice is the same text. */
    Answer send(Envelope envelope);

    /** A text as it is handed over. */
    record Envelope(
            UUID key, String mobile, String template, Map<String, String> parameters, String words, String sign) {
        public Envelope {
            parameters = Map.copyOf(parameters);
        }

        /** Without number and words, which may hold a link: no log shows them. */
        @Override
        public String toString() {
            return template + " " + key;
        }
    }

    /** What the gateway said. */
    sealed interface Answer {
        /** It has the text. */
        record Accepted(String receipt) implements Answer {}

        /** It will never take this text. */
        record Refused(String fault) implements Answer {}

        /** It may or may not have it, or has no time now: the same text is handed over again later. */
        record Unsure(String fault, @Nullable Duration notBefore) implements Answer {}
    }
}
