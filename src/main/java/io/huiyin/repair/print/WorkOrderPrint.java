package io.huiyin.repair.print;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.huiyin.paper.Pdf;
import io.huiyin.paper.QrCode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints a work order in its four copies, in Chinese or English (REP-16). */
@Component
public class WorkOrderPrint {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Pdf pdf;
    private final MessageSource words;
    private final Clock clock;

    WorkOrderPrint(Pdf pdf, MessageSource words, Clock clock) {
        this.pdf = pdf;
        this.words = words;
        this.clock = clock;
    }

    /** All four copies as one PDF, each beginning on a page of its own (REP-16). */
    public byte[] print(WorkOrderSheet sheet, Locale locale) {
        return print(sheet, locale, List.of(Copy.values()));
    }

    /** Some of the copies, for one that was lost. */
    public byte[] print(WorkOrderSheet sheet, Locale locale, List<Copy> copies) {
        var inWords = new PrintWords(words, locale, sheet.zone());
        var page = new StringOutput();
        templates.render(
                "repair/print/workOrder.jte",
                Map.of(
                        "sheet",
                        sheet,
                        "copies",
                        copies,
                        "words",
                        inWords,
                        "qr",
                        inWords.picture(QrCode.png(sheet.address())),
                        "printedAt",
                        clock.instant(),
                        "missing",
                        missing(sheet)),
                page);
        return pdf.render(page.toString(), locale);
    }

    /** A record's text holds all that is printed of it. */
    private Set<String> missing(WorkOrderSheet sheet) {
        return pdf.unprintable(sheet.toString());
    }
}
