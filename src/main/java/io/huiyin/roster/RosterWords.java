package io.huiyin.roster;

import io.huiyin.estate.HomeState;
import io.huiyin.estate.ResidencyKind;
import io.huiyin.procedure.Reason;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the roster's form, written in the reader's language and read in either. */
@Component
public class RosterWords {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;
    private final Map<String, RosterColumn> columns = new HashMap<>();
    private final Map<String, HomeState> states = new HashMap<>();
    private final Map<String, ResidencyKind> kinds = new HashMap<>();

    RosterWords(MessageSource messages) {
        this.messages = messages;
        for (var locale : LANGUAGES) {
            Stream.of(RosterColumn.values()).forEach(each -> learn(columns, each.key(), each, locale));
            Stream.of(HomeState.values()).forEach(each -> learn(states, each.key(), each, locale));
            Stream.of(ResidencyKind.values()).forEach(each -> learn(kinds, each.key(), each, locale));
        }
    }

    /** The word itself, and those in {@code roster.also.…} that mean the same. */
    private <T> void learn(Map<String, T> known, String key, T meaning, Locale locale) {
        known.put(folded(text(locale, key)), meaning);
        var also = messages.getMessage("roster.also." + key, null, "", locale);
        Stream.of(String.valueOf(also).split("[,，]"))
                .filter(word -> !word.isBlank())
                .forEach(word -> known.putIfAbsent(folded(word), meaning));
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s*:()]", "");
    }

    Optional<RosterColumn> column(String heading) {
        return Optional.ofNullable(columns.get(folded(heading)));
    }

    Optional<HomeState> state(String word) {
        return Optional.ofNullable(states.get(folded(word)));
    }

    Optional<ResidencyKind> kind(String word) {
        return Optional.ofNullable(kinds.get(folded(word)));
    }

    public String text(Locale locale, String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /** A reason in words; an argument that names message keys, several parted by |, is put in words as well. */
    public String text(Locale locale, Reason reason) {
        var args = reason.args().stream().map(arg -> argument(locale, arg)).toArray();
        return messages.getMessage(reason.key(), args, locale);
    }

    private String argument(Locale locale, String arg) {
        return arg.startsWith("roster.column.")
                ? Stream.of(arg.split("\\|"))
                        .map(key -> text(locale, key))
                        .collect(Collectors.joining(text(locale, "roster.comma")))
                : arg;
    }
}
