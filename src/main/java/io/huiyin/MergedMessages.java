package io.huiyin;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;

/** The words of all modules under one key each: looked up bundle by bundle, the words of a page took longer than its rows. */
final class MergedMessages extends AbstractMessageSource {
    private final Language chinese;
    private final Language english;

    /** A word that is missing in English is said in Chinese. */
    MergedMessages(Map<String, String> chinese, Map<String, String> english) {
        this.chinese = new Language(Locale.SIMPLIFIED_CHINESE, chinese);
        this.english = new Language(Locale.ENGLISH, english);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var known = language(code, locale);
        return known == null ? null : known.plain(code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var known = language(code, locale);
        return known == null ? null : known.format(code);
    }

    private @Nullable Language language(String code, Locale locale) {
        if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) && english.words.containsKey(code)) {
            return english;
        }
        return chinese.words.containsKey(code) ? chinese : null;
    }

    /** One language's words, each made ready at its first use. */
    private record Language(
            Locale locale, Map<String, String> words, Map<String, String> plain, Map<String, MessageFormat> formats) {
        Language(Locale locale, Map<String, String> words) {
            this(locale, Map.copyOf(words), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        MessageFormat format(String code) {
            return formats.computeIfAbsent(code, word -> new MessageFormat(words.getOrDefault(word, ""), locale));
        }

        String plain(String code) {
            return plain.computeIfAbsent(
                    code, word -> new MessageFormat(words.getOrDefault(word, ""), locale).format(new Object[0]));
        }
    }
}
