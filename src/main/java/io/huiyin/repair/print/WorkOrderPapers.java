package io.huiyin.repair.print;

import io.huiyin.estate.Community;
import io.huiyin.matter.Performer;
import io.huiyin.repair.CallNumbers;
import io.huiyin.repair.Recorders;
import io.huiyin.repair.RepairDesk.Repair;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The paper of a repair as it stands now, for whoever asks for it (REP-16). */
@Component
public class WorkOrderPapers {
    private final WorkOrderSheets sheets;
    private final WorkOrderPrint print;
    private final CallNumbers numbers;

    WorkOrderPapers(WorkOrderSheets sheets, WorkOrderPrint print, CallNumbers numbers) {
        this.sheets = sheets;
        this.print = print;
        this.numbers = numbers;
    }

    /**
     * All four copies as PDF, in English or else in Chinese. The customer's whole number is on them for those who deal with him,
     * and that they had it is written down (DSK-09); for others it is masked.
     */
    public byte[] pdf(Community community, Repair repair, Performer by, Locale wanted) {
        var language = wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        if (Recorders.include(by)) {
            numbers.reveal(repair, "PAPER_IS_PRINTED", by.actor());
        }
        return print.print(sheets.of(community, repair, by), language);
    }
}
