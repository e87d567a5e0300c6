package io.huiyin.repair.print;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.huiyin.paper.Letterhead;
import io.huiyin.paper.PaperSize;
import io.huiyin.paper.Pdf;
import io.huiyin.paper.PrintedForm;
import io.huiyin.paper.QrCode;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints that a repair is not to be done, or can't be: why, with the technician's and the supervisor's signatures (REP-12). */
@Component
class DeclinePrint implements PrintedForm {
    static final String CODE = "DECLINE";
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Pdf pdf;
    private final MessageSource words;
    private final Clock clock;

    DeclinePrint(Pdf pdf, MessageSource words, Clock clock) {
        this.pdf = pdf;
        this.words = words;
        this.clock = clock;
    }

    /** The form on one page; what is not known yet is left blank, to be filled in by hand. */
    byte[] print(WorkOrderSheet sheet, Letterhead letterhead, Locale locale) {
        var inWords = new PrintWords(words, locale, sheet.zone());
        var page = new StringOutput();
        templates.render(
                "repair/print/decline.jte",
                Map.of(
                        "sheet", sheet,
                        "letterhead", letterhead,
                        "words", inWords,
                        "code", inWords.picture(QrCode.png(sheet.address())),
                        "printedAt", clock.instant()),
                page);
        return pdf.render(page.toString(), locale);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Set<PaperSize> papers() {
        return EnumSet.allOf(PaperSize.class);
    }

    @Override
    public byte[] sample(Letterhead letterhead, Locale locale) {
        return print(SampleOrder.declined(locale), letterhead, locale);
    }
}
