package io.huiyin.repair.scan;

import io.huiyin.estate.PlaceKind;
import io.huiyin.matter.Priority;
import io.huiyin.staff.Trade;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What may be wrong at a kind of place, in the words of its lists; a mark behind one says that it is dangerous. */
@Component
class SeenFaults {
    private static final String DANGER = "!";

    private final MessageSource messages;

    SeenFaults(MessageSource messages) {
        this.messages = messages;
    }

    /** What one may choose, the last being something else. */
    record Choice(int at, String words, boolean urgent) {}

    List<Choice> of(PlaceKind kind, Locale locale) {
        var words = words(kind, locale);
        return IntStream.range(0, words.size())
                .mapToObj(at -> new Choice(
                        at, words.get(at).replace(DANGER, ""), words.get(at).endsWith(DANGER)))
                .toList();
    }

    /** As it stands on the order, in the house's own language. */
    Optional<Choice> chosen(PlaceKind kind, String at) {
        var all = of(kind, Locale.SIMPLIFIED_CHINESE);
        return at.matches("\\d{1,2}") && Integer.parseInt(at) < all.size()
                ? Optional.of(all.get(Integer.parseInt(at)))
                : Optional.empty();
    }

    boolean isOther(PlaceKind kind, Choice choice) {
        return choice.at() == words(kind, Locale.SIMPLIFIED_CHINESE).size() - 1;
    }

    static Priority priority(Choice choice) {
        return choice.urgent() ? Priority.URGENT : Priority.REGULAR;
    }

    static @Nullable Trade trade(PlaceKind kind) {
        return kind == PlaceKind.LIFT ? Trade.LIFT : null;
    }

    /** A fault in the reader's words; what somebody typed himself is not shown to others, it may name people. */
    String said(PlaceKind kind, String fault, Locale locale) {
        return of(kind, Locale.SIMPLIFIED_CHINESE).stream()
                .filter(choice -> choice.words().equals(fault) && !isOther(kind, choice))
                .findFirst()
                .map(choice -> of(kind, locale).get(choice.at()).words())
                .orElseGet(() -> text("repair-scan.something", locale));
    }

    String passerBy() {
        return text("repair-scan.passerBy", Locale.SIMPLIFIED_CHINESE);
    }

    private List<String> words(PlaceKind kind, Locale locale) {
        return Arrays.asList(text("repair-scan.faults." + kind, locale).split(";"));
    }

    String text(String key, Locale locale, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, locale));
    }
}
