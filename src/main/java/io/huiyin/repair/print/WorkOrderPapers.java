package io.huiyin.repair.print;

import io.huiyin.estate.Community;
import io.huiyin.matter.Performer;
import io.huiyin.paper.Letterhead;
import io.huiyin.paper.PageLayout;
import io.huiyin.paper.Press;
import io.huiyin.paper.PrintTemplates;
import io.huiyin.repair.CallNumbers;
import io.huiyin.repair.Recorders;
import io.huiyin.repair.RepairDesk.Repair;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The paper of a repair as it stands now, for whoever asks for it (REP-16). */
@Component
public class WorkOrderPapers {
    private final WorkOrderSheets sheets;
    private final Prints prints;
    private final CallNumbers numbers;
    private final PrintTemplates templates;

    WorkOrderPapers(WorkOrderSheets sheets, Prints prints, CallNumbers numbers, PrintTemplates templates) {
        this.sheets = sheets;
        this.prints = prints;
        this.numbers = numbers;
        this.templates = templates;
    }

    /**
     * All four copies as PDF on the company's paper, in English or else in Chinese. The customer's whole number is on them for those who
     * deal with him, and that they had it is written down (DSK-09); for others it is masked.
     */
    public byte[] pdf(Community community, Repair repair, Performer by, Locale wanted) {
        return pdf(community, repair, by, wanted, UnaryOperator.identity());
    }

    /** The same on the paper that somebody chooses instead of the company's. */
    public byte[] pdf(
            Community community, Repair repair, Performer by, Locale wanted, UnaryOperator<PageLayout> paper) {
        noted(repair, by);
        var language = Press.language(wanted);
        return prints.order()
                .print(
                        sheets.of(community, repair, by, language),
                        prints.photos().of(repair.matter().ref()),
                        letterhead(community, WorkOrderForm.CODE, paper),
                        language);
    }

    /** That it is not to be done, or can't be, to be signed by technician and supervisor (REP-12). */
    public byte[] decline(
            Community community, Repair repair, Performer by, Locale wanted, UnaryOperator<PageLayout> paper) {
        noted(repair, by);
        var language = Press.language(wanted);
        return prints.decline()
                .print(
                        sheets.of(community, repair, by, language),
                        letterhead(community, DeclinePrint.CODE, paper),
                        language);
    }

    private void noted(Repair repair, Performer by) {
        if (Recorders.include(by)) {
            numbers.reveal(repair, "PAPER_IS_PRINTED", by.actor());
        }
    }

    private Letterhead letterhead(Community community, String form, UnaryOperator<PageLayout> paper) {
        var letterhead = templates.letterhead(community.id(), form);
        return letterhead.on(paper.apply(letterhead.layout()));
    }

    /** The two prints of a repair, and the photos that go with one. */
    @Component
    record Prints(WorkOrderPrint order, DeclinePrint decline, PhotoSheets photos) {}
}
