package io.huiyin.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells passwords that are guessed first: those of which little is left when the words everybody takes, runs of the
 * keyboard, repeats, years and dates are taken out. Three different words together are a passphrase and pass.
 */
final class EasyPassword {
    private static final Set<String> WORDS = words();
    private static final int LONGEST_WORD =
            WORDS.stream().mapToInt(String::length).max().orElse(0);
    private static final int LEAST_LEFT = 4;
    private static final int WORDS_OF_A_PHRASE = 3;
    private static final int SHORTEST_OF_A_PHRASE = 4;
    private static final int SHORTEST_RUN = 3;
    private static final int LEAST_BEFORE_IT_REPEATS = 8;

    private static final Pattern YEAR_OR_DATE =
            Pattern.compile("(19|20)\\d\\d((0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))?");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern NOTHING = Pattern.compile("[-_., ]");

    private static final List<String> RUNS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "!@#$%^&*()",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "qazwsxedcrfvtgbyhnujmikolp",
            "1q2w3e4r5t6y7u8i9o0p",
            "a1b2c3d4e5f6g7h8i9");

    private EasyPassword() {}

    /** Of a password in lower case; letters written as the digits that look like them are read as both. */
    static boolean is(String plain) {
        return repeats(plain) || littleIsLeft(plain);
    }

    private static boolean repeats(String text) {
        return IntStream.range(1, LEAST_BEFORE_IT_REPEATS)
                .filter(period -> 2 * period <= text.length())
                .anyMatch(period -> text.startsWith(text.substring(period)));
    }

    private static boolean littleIsLeft(String text) {
        var phrase = new HashSet<String>();
        int left = 0;
        int at = 0;
        while (at < text.length()) {
            int taken = taken(text, at, phrase);
            left += taken == 0 ? 1 : 0;
            at += Math.max(taken, 1);
        }
        return left < LEAST_LEFT && phrase.size() < WORDS_OF_A_PHRASE;
    }

    /** How many characters from here on are a word, a run, a repeat, a date or nothing; 0 when they count. */
    private static int taken(String text, int at, Set<String> phrase) {
        int word = Math.max(word(text, at), word(asLetters(text), at));
        int most = Math.max(Math.max(run(text, at), repeat(text, at)), dated(text, at));
        if (word >= most && word > 0) {
            var found = asLetters(text).substring(at, at + word);
            if (word >= SHORTEST_OF_A_PHRASE && Character.isLetter(found.charAt(0))) {
                phrase.add(found);
            }
            return word;
        }
        return most;
    }

    private static int word(String text, int at) {
        return IntStream.iterate(Math.min(LONGEST_WORD, text.length() - at), length -> length > 1, length -> length - 1)
                .filter(length -> WORDS.contains(text.substring(at, at + length)))
                .findFirst()
                .orElse(0);
    }

    private static int run(String text, int at) {
        return RUNS.stream()
                .flatMap(run -> Stream.of(run, new StringBuilder(run).reverse().toString()))
                .mapToInt(run -> along(run, text, at))
                .filter(length -> length >= SHORTEST_RUN)
                .max()
                .orElse(0);
    }

    private static int along(String run, String text, int at) {
        int from = run.indexOf(text.charAt(at));
        int length = 0;
        while (from >= 0
                && at + length < text.length()
                && from + length < run.length()
                && run.charAt(from + length) == text.charAt(at + length)) {
            length++;
        }
        return length;
    }

    private static int repeat(String text, int at) {
        int length = 1;
        while (at + length < text.length() && text.charAt(at + length) == text.charAt(at)) {
            length++;
        }
        return length >= SHORTEST_RUN ? length : 0;
    }

    private static int dated(String text, int at) {
        return Stream.of(MOBILE, YEAR_OR_DATE, NOTHING)
                .map(pattern -> pattern.matcher(text).region(at, text.length()))
                .filter(Matcher::lookingAt)
                .mapToInt(found -> found.end() - at)
                .max()
                .orElse(0);
    }

    private static String asLetters(String text) {
        return text.replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static Set<String> words() {
        try (var file = EasyPassword.class.getResourceAsStream("/staff/common-passwords.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
