package io.huiyin.message;

import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Puts what was told into the words of the reader's language. */
@Component
public class MessageTexts {
    private static final Logger log = LoggerFactory.getLogger(MessageTexts.class);
    private final MessageSource words;

    MessageTexts(MessageSource words) {
        this.words = words;
    }

    /** The sentence; a key without words, from a version that is gone, is still said with its arguments. */
    public String say(String key, List<String> args, Locale locale) {
        try {
            return words.getMessage(key, args.toArray(), locale);
        } catch (NoSuchMessageException | IllegalArgumentException wordless) {
            log.warn("No words for {}: {}", key, wordless.getMessage());
            return args.isEmpty() ? key : String.join(" · ", args);
        }
    }
}
