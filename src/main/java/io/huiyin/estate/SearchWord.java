package io.huiyin.estate;

import io.huiyin.estate.internal.Seal;
import io.huiyin.estate.internal.Typed;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One typed word: the beginning of keys, and perhaps the end of a telephone (digits, else empty). */
record SearchWord(String text, String tail) {
    private static final int SHORTEST_TAIL = 4;
    private static final int SHORTEST_WHOLE = 10;
    private static final Pattern TAIL = Pattern.compile("\\+?[0-9][0-9-]{2,}[0-9]");

    /** The highest of all characters: whatever begins with a word sorts before the word followed by it. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** The words typed; a telephone written with spaces is one word. */
    static List<SearchWord> of(String typed) {
        return wholePhone(typed)
                .map(phone -> List.of(new SearchWord(digits(phone.number()), digits(phone.number()))))
                .orElseGet(
                        () -> Typed.words(typed).stream().map(SearchWord::word).toList());
    }

    private static SearchWord word(String word) {
        return new SearchWord(word, tail(word));
    }

    private static Optional<Phone> wholePhone(String typed) {
        try {
            var phones = Phone.parse(typed);
            return phones.size() == 1 && phones.getFirst().number().length() >= SHORTEST_WHOLE
                    ? Optional.of(phones.getFirst())
                    : Optional.empty();
        } catch (PhoneUnreadable none) {
            return Optional.empty();
        }
    }

    /** The digits of a word that may be the end of a telephone; those of a room such as 3-2-1201 are none. */
    private static String tail(String word) {
        if (!TAIL.matcher(word).matches() || (word.contains("-") && !isPhone(word))) {
            return "";
        }
        return digits(word).length() >= SHORTEST_TAIL ? digits(word) : "";
    }

    private static boolean isPhone(String word) {
        try {
            return Phone.parse(word).size() == 1;
        } catch (PhoneUnreadable none) {
            return false;
        }
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    boolean mayBePhone() {
        return !tail.isEmpty();
    }

    String end() {
        return text + LAST;
    }

    /** The tokens in all these communities by the first key, then by the next. */
    Long[] tokens(Collection<Long> communityIds, List<Seal> keys) {
        return keys.stream()
                .flatMap(key -> communityIds.stream().map(id -> key.token(id, tail)))
                .toArray(Long[]::new);
    }
}
