package io.huiyin.message;

import io.huiyin.rulebook.Ledger;
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
    private static final String CLAUSE = "clause:";
    private final MessageSource words;
    private final Ledger ledger;

    MessageTexts(MessageSource words, Ledger ledger) {
        this.words = words;
        this.ledger = ledger;
    }

    /** An argument that stands for a clause: it is said by its title in the reader's language. */
    public static String clause(String code) {
        return CLAUSE + code;
    }

    /** The sentence; a key without words, from a version that is gone, is still said with its arguments. */
    public String say(String key, List<String> args, Locale locale) {
        try {
            return words.getMessage(key, spoken(args, locale), locale);
        } catch (NoSuchMessageException | IllegalArgumentException wordless) {
            log.warn("No words for {}: {}", key, wordless.getMessage());
            return args.isEmpty() ? key : String.join(" · ", args);
        }
    }

    private Object[] spoken(List<String> args, Locale locale) {
        return args.stream().map(arg -> spoken(arg, locale)).toArray();
    }

    private String spoken(String arg, Locale locale) {
        var code = arg.startsWith(CLAUSE) ? arg.substring(CLAUSE.length()) : "";
        return ledger.find(code).map(clause -> clause.title(locale)).orElse(arg);
    }
}
