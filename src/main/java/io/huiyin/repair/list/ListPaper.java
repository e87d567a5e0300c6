package io.huiyin.repair.list;

import io.huiyin.estate.Community;
import io.huiyin.paper.Letterhead;
import io.huiyin.paper.Press;
import io.huiyin.paper.PrintTemplates;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints a list on A4 across, its heading on every page, its pages numbered. */
@Component
public class ListPaper {
    /** The form of lists that have none of their own: what the company puts on all its prints. */
    public static final String ANY = "LIST";

    private final Press press;
    private final MessageSource words;
    private final PrintTemplates letterheads;
    private final Clock clock;

    ListPaper(Press press, MessageSource words, PrintTemplates letterheads, Clock clock) {
        this.press = press;
        this.letterheads = letterheads;
        this.words = words;
        this.clock = clock;
    }

    /** The list as PDF with what the company puts on this form, in English or else in Chinese. */
    public byte[] print(ListSheet sheet, Community community, String form, Locale wanted) {
        return print(sheet, letterheads.letterhead(community.id(), form), community.zone(), wanted);
    }

    /** The list beneath a letterhead. */
    public byte[] print(ListSheet sheet, Letterhead letterhead, ZoneId zone, Locale wanted) {
        var locale = Press.language(wanted);
        var printed = LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MINUTES);
        return press.print(
                "repair/finance/printed.jte",
                Map.of(
                        "sheet", sheet,
                        "letterhead", letterhead,
                        "words", new ListWords(words, locale),
                        "printed", printed),
                locale);
    }
}
