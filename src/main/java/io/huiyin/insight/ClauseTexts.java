package io.huiyin.insight;

import io.huiyin.rulebook.Clause;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.springframework.stereotype.Component;

/**
 * What each clause asks, in the reader's language: Chinese from a file of its own, English from the ledger but where that
 * quotes Chinese words.
 */
@Component
public class ClauseTexts {
    private final Properties chinese = read("/insight/clauses_zh.properties");
    private final Properties english = read("/insight/clauses_en.properties");

    private static Properties read(String file) {
        var texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ClauseTexts.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Empty where the title and the figure say it all. */
    public Optional<String> of(Clause clause, Locale reader) {
        return Locale.CHINESE.getLanguage().equals(reader.getLanguage())
                ? Optional.ofNullable(chinese.getProperty(clause.code()))
                : Optional.ofNullable(english.getProperty(clause.code())).or(clause::does);
    }
}
