package io.huiyin.rulebook;

import io.huiyin.calendar.Counting;
import java.util.regex.Pattern;

/** Reads the values of figures that are not terms. */
final class Shapes {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):([0-5]\\d)");

    private Shapes() {}

    static int number(String text, Counting counting) {
        var value = text.strip();
        if (!NUMBER.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a whole number: " + text);
        }
        onlyElapsed(counting);
        return Integer.parseInt(value);
    }

    static int minutes(String text, Counting counting) {
        var time = TIME.matcher(text.strip());
        if (!time.matches()) {
            throw new IllegalArgumentException("Not a time of day such as 17:00: " + text);
        }
        onlyElapsed(counting);
        return Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
    }

    static void inRange(int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("Not between " + least + " and " + most + ": " + value);
        }
    }

    private static void onlyElapsed(Counting counting) {
        if (counting != Counting.ELAPSED) {
            throw new IllegalArgumentException("Only a term runs in working time");
        }
    }
}
