package io.huiyin.paper;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A test page for printers: rulers that begin 20 mm from the paper's edges, to be held against a real one. */
@Component
public class RulerSheet {
    /** Where the rulers begin, in mm from the left and the upper edge of the paper. */
    public static final int FROM_THE_EDGE = 20;

    private static final int LABEL_EVERY = 10;
    private final Press press;
    private final MessageSource words;

    RulerSheet(Press press, MessageSource words) {
        this.press = press;
        this.words = words;
    }

    public byte[] print(PageLayout layout, Locale wanted) {
        var locale = Press.language(wanted);
        return press.print(
                "paper/ruler.jte",
                Map.of("letterhead", Letterhead.PLAIN.on(layout), "ruler", new Ruler(layout, words, locale)),
                locale);
    }

    /** The rulers of a page, measured from where its contents begin. */
    public record Ruler(PageLayout layout, MessageSource words, Locale locale) {
        public String t(String key, Object... args) {
            return words.getMessage("paper-template.ruler." + key, args, locale);
        }

        public String paper() {
            return words.getMessage("paper-template.paper." + layout.paper(), null, locale);
        }

        public BigDecimal left() {
            return BigDecimal.valueOf(FROM_THE_EDGE).subtract(layout.paper().side());
        }

        public BigDecimal top() {
            return BigDecimal.valueOf(FROM_THE_EDGE).subtract(layout.paper().margin());
        }

        /** The millimetres across, from the edge of the paper. */
        public int[] across() {
            return marks(layout.paper().width());
        }

        /** The millimetres down. */
        public int[] down() {
            return marks(layout.paper().height());
        }

        private static int[] marks(BigDecimal whole) {
            return IntStream.rangeClosed(FROM_THE_EDGE, whole.intValue() - FROM_THE_EDGE)
                    .toArray();
        }

        public BigDecimal x(int mm) {
            return BigDecimal.valueOf(mm).subtract(layout.paper().side());
        }

        public BigDecimal y(int mm) {
            return BigDecimal.valueOf(mm).subtract(layout.paper().margin());
        }

        /** The length of a mark: longer at fives, longest at tens. */
        public int length(int mm) {
            return mm % LABEL_EVERY == 0 ? 6 : mm % 5 == 0 ? 4 : 2;
        }

        public boolean labelled(int mm) {
            return mm % LABEL_EVERY == 0;
        }
    }
}
