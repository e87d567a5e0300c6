package io.huiyin.repair.print;

import io.huiyin.estate.Community;
import io.huiyin.matter.Performer;
import io.huiyin.repair.RepairDesk.Repair;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The paper of a repair as it stands now, for whoever asks for it (REP-16). */
@Component
public class WorkOrderPapers {
    private final WorkOrderSheets sheets;
    private final WorkOrderPrint print;

    WorkOrderPapers(WorkOrderSheets sheets, WorkOrderPrint print) {
        this.sheets = sheets;
        this.print = print;
    }

    /** All four copies as PDF, in English or else in Chinese. */
    public byte[] pdf(Community community, Repair repair, Performer by, Locale wanted) {
        var language = wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return print.print(sheets.of(community, repair, by), language);
    }
}
