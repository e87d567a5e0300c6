package io.huiyin.repair.list;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.huiyin.estate.Community;
import io.huiyin.paper.Letterhead;
import io.huiyin.paper.Pdf;
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

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Pdf pdf;
    private final MessageSource words;
    private final PrintTemplates letterheads;
    private final Clock clock;

    ListPaper(Pdf pdf, MessageSource words, PrintTemplates letterheads, Clock clock) {
        this.pdf = pdf;
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
        var locale = wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var printed = LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MINUTES);
        var page = new StringOutput();
        templates.render(
                "repair/finance/printed.jte",
                Map.of(
                        "sheet", sheet,
                        "letterhead", letterhead,
                        "words", new ListWords(words, locale),
                        "printed", printed),
                page);
        return pdf.render(page.toString(), locale);
    }
}
