package io.huiyin.repair.print;

import io.huiyin.paper.Letterhead;
import io.huiyin.paper.PaperSize;
import io.huiyin.paper.PrintedForm;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The work order among the prints that a company adjusts (REP-16). */
@Component
class WorkOrderForm implements PrintedForm {
    static final String CODE = "WORK_ORDER";
    private final WorkOrderPrint print;

    WorkOrderForm(WorkOrderPrint print) {
        this.print = print;
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
        return print.print(SampleOrder.sheet(locale), letterhead, locale);
    }
}
