package io.huiyin.repair.print;

import io.huiyin.paper.DataAddress;
import io.huiyin.paper.Letterhead;
import io.huiyin.paper.Pdf;
import io.huiyin.paper.QrCode;
import io.huiyin.repair.Copy;
import io.huiyin.repair.print.FormPress.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints a work order in its four copies, in Chinese or English (REP-16). */
@Component
public class WorkOrderPrint {
    private final FormPress press;
    private final Pdf pdf;

    WorkOrderPrint(FormPress press, Pdf pdf) {
        this.press = press;
        this.pdf = pdf;
    }

    /**
     * All four copies as one PDF (REP-16): on single sheets each copy begins on a page of its own; on continuous paper one print goes
     * through all four. Photos follow on pages of their own, on single sheets only.
     */
    public byte[] print(WorkOrderSheet sheet, PhotoSheet photos, Letterhead letterhead, Locale locale) {
        var continuous = letterhead.layout().paper().continuous();
        return print(sheet, photos, letterhead, locale, continuous ? List.of() : List.of(Copy.values()));
    }

    /** The same without photos. */
    public byte[] print(WorkOrderSheet sheet, Letterhead letterhead, Locale locale) {
        return print(sheet, PhotoSheet.NONE, letterhead, locale);
    }

    /** Some of the copies, for one that was lost; none of them means one print for all. */
    public byte[] print(WorkOrderSheet sheet, Letterhead letterhead, Locale locale, List<Copy> copies) {
        return print(sheet, PhotoSheet.NONE, letterhead, locale, copies);
    }

    private byte[] print(
            WorkOrderSheet sheet, PhotoSheet photos, Letterhead letterhead, Locale locale, List<Copy> copies) {
        var form = new Form("repair/print/workOrder.jte", sheet.address(), sheet.zone(), letterhead, locale);
        var household = sheet.household();
        var codes = new Codes(
                code("code.page", sheet.address()), household == null ? null : code("code.household", household));
        return press.print(
                form,
                Map.of(
                        "sheet", sheet,
                        "copies", copies,
                        "codes", codes,
                        "photos", photos,
                        "missing", pdf.unprintable(sheet + letterhead.words())));
    }

    private static Code code(String caption, String address) {
        return new Code(DataAddress.of(QrCode.png(address)), address, caption);
    }

    /** A QR code with the key of the words beneath it. */
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
