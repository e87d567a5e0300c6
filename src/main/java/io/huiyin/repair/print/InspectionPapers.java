package io.huiyin.repair.print;

import io.huiyin.estate.Community;
import io.huiyin.matter.Timeline;
import io.huiyin.paper.Press;
import io.huiyin.paper.PrintTemplates;
import io.huiyin.paper.WebAddress;
import io.huiyin.repair.ChargeLine;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.print.InspectionPaper.Done;
import io.huiyin.repair.print.InspectionPaper.Found;
import io.huiyin.repair.print.InspectionPaper.Taken;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The inspection sheet of a repair at a public facility as it stands now. */
@Component
public class InspectionPapers {
    private final Prints prints;
    private final PrintTemplates templates;
    private final Timeline timeline;
    private final SignedNames names;
    private final WebAddress web;

    InspectionPapers(Prints prints, PrintTemplates templates, Timeline timeline, SignedNames names, WebAddress web) {
        this.prints = prints;
        this.templates = templates;
        this.timeline = timeline;
        this.names = names;
        this.web = web;
    }

    /** The sheet, and the photos that go with it. */
    @Component("inspectionPrints")
    record Prints(InspectionPrint sheet, PhotoSheets photos) {}

    /** Both copies as PDF, in English or else in Chinese. */
    public byte[] pdf(Community community, Repair repair, Locale wanted) {
        var letterhead = templates.letterhead(community.id(), InspectionPrint.CODE);
        var language = Press.language(wanted);
        var photos = prints.photos().of(repair.matter().ref());
        return prints.sheet().print(paper(community, repair, language), photos, letterhead, language);
    }

    private InspectionPaper paper(Community community, Repair repair, Locale locale) {
        var matter = repair.matter();
        var order = repair.order();
        return new InspectionPaper(
                matter.number(),
                community.name(),
                community.zone(),
                web.of("/c/" + community.code() + "/matters/" + matter.number()),
                new Found(
                        matter.location().text(),
                        order.report().fault(),
                        order.report().content(),
                        order.priority(),
                        matter.openedAt(),
                        timeline.of(matter.ref()).getFirst().actor().name()),
                taken(repair),
                done(repair, locale.getLanguage().equals("en")));
    }

    private Taken taken(Repair repair) {
        var sheet = repair.order().sheet();
        return new Taken(
                repair.order().progress().acknowledgedAt(),
                names.of(sheet == null ? null : sheet.receiver()),
                sheet == null ? null : sheet.receivedAt());
    }

    private Done done(Repair repair, boolean english) {
        var order = repair.order();
        var sheet = order.sheet();
        var signed = order.signOff();
        return new Done(
                Objects.requireNonNullElse(order.technician().name(), ""),
                order.progress().arrivedAt(),
                order.lines().stream().map(line -> item(line, english)).toList(),
                sheet == null ? "" : Objects.requireNonNullElse(sheet.work(), ""),
                sheet != null && sheet.tidiedAt() != null,
                order.progress().completedAt(),
                names.of(signed == null ? null : signed.signature()));
    }

    private static String item(ChargeLine line, boolean english) {
        return line.name(english) + " × " + line.called().counted(line.quantity(), english);
    }
}
