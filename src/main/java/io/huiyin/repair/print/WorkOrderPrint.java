package io.huiyin.repair.print;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.huiyin.paper.Pdf;
import io.huiyin.paper.QrCode;
import io.huiyin.repair.Copy;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
                        "codes",
                        new Codes(
                                code(inWords, "code.page", sheet.address()),
                                sheet.household() == null ? null : code(inWords, "code.household", sheet.household())),
                        "printedAt",
                        clock.instant(),
                        "missing",
                        missing(sheet)),
                page);
        return pdf.render(page.toString(), locale);
    }

    private static Code code(PrintWords words, String caption, String address) {
        return new Code(words.picture(QrCode.png(address)), address, words.t(caption));
    }

    /** A QR code with the words beneath it. */
    public record Code(String picture, String address, String caption) {}

    /** The codes of an order: the customer's copy leads to his own page, which needs no sign-in, the others to the staff's. */
    public record Codes(Code page, @Nullable Code household) {
        public Code on(Copy copy) {
            return copy == Copy.CUSTOMER && household != null ? household : page;
        }
    }

    /** A record's text holds all that is printed of it. */
    private Set<String> missing(WorkOrderSheet sheet) {
        return pdf.unprintable(sheet.toString());
    }
}
