package io.huiyin.repair.print;

import io.huiyin.paper.Letterhead;
import io.huiyin.paper.PaperSize;
import io.huiyin.paper.PrintedForm;
import io.huiyin.repair.print.FormPress.Form;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Prints that a repair is not to be done, or can't be: why, with the technician's and the supervisor's signatures (REP-12). */
@Component
class DeclinePrint implements PrintedForm {
    static final String CODE = "DECLINE";
    private final FormPress press;

    DeclinePrint(FormPress press) {
        this.press = press;
    }

    /** The form on one page; what is not known yet is left blank, to be filled in by hand. */
    byte[] print(WorkOrderSheet sheet, Letterhead letterhead, Locale locale) {
        var form = new Form("repair/print/decline.jte", sheet.address(), sheet.zone(), letterhead, locale);
        return press.print(form, Map.of("sheet", sheet));
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
