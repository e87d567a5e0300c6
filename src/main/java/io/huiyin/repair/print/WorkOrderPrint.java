package io.huiyin.repair.print;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.huiyin.paper.Letterhead;
import io.huiyin.paper.Pdf;
import io.huiyin.paper.QrCode;
import io.huiyin.repair.Copy;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /**
     * All four copies as one PDF (REP-16): on single sheets each copy begins on a page of its own; on continuous paper one print goes
     * through all four.
     */
    public byte[] print(WorkOrderSheet sheet, Letterhead letterhead, Locale locale) {
        var continuous = letterhead.layout().paper().continuous();
        return print(sheet, letterhead, locale, continuous ? List.of() : List.of(Copy.values()));
    }

    /** Some of the copies, for one that was lost; none of them means one print for all. */
    public byte[] print(WorkOrderSheet sheet, Letterhead letterhead, Locale locale, List<Copy> copies) {
        var inWords = new PrintWords(words, locale, sheet.zone());
        var page = new StringOutput();
        templates.render(
                "repair/print/workOrder.jte",
                Map.of(
                        "sheet",
                        sheet,
                        "letterhead",
                        letterhead,
                        "copies",
                        copies,
                        "words",
                        inWords,
                        "codes",
                        new Codes(
                                code(inWords, "code.page", sheet.address()),
                                sheet.household() == null ? null : code(inWords, "code.household", sheet.household())),
                        "printedAt",
                        clock.instant(),
                        "missing",
                        pdf.unprintable(sheet + letterhead.words())),
                page);
        return pdf.render(page.toString(), locale);
    }

    private static Code code(PrintWords words, String caption, String address) {
        return new Code(words.picture(QrCode.png(address)), address, words.t(caption));
    }

    /** A QR code with the words beneath it. */
    public record Code(String picture, String address, String caption) {}

    /**
     * The codes of an order: the customer's copy leads to his own page, which needs no sign-in, the others to the staff's. What is the
     * same on all copies leads to the staff's, so that nobody who keeps a copy can sign or rate in the customer's place.
     */
    public record Codes(Code page, @Nullable Code household) {
        public Code on(@Nullable Copy copy) {
            return copy == Copy.CUSTOMER && household != null ? household : page;
        }
    }
}
