package io.huiyin.repair.print;

import io.huiyin.estate.Community;
import io.huiyin.estate.Phone;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Timeline;
import io.huiyin.paper.WebAddress;
import io.huiyin.repair.CallNumbers;
import io.huiyin.repair.ChargeLine;
import io.huiyin.repair.HouseholdLinks;
import io.huiyin.repair.PriceBooks;
import io.huiyin.repair.PriceBooks.PriceBook;
import io.huiyin.repair.Recorders;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.WorkOrder;
import io.huiyin.repair.print.WorkOrderSheet.Agreement;
import io.huiyin.repair.print.WorkOrderSheet.Completion;
import io.huiyin.repair.print.WorkOrderSheet.Consent;
import io.huiyin.repair.print.WorkOrderSheet.Customer;
import io.huiyin.repair.print.WorkOrderSheet.Line;
import io.huiyin.repair.print.WorkOrderSheet.OwnMaterial;
import io.huiyin.repair.print.WorkOrderSheet.Refusal;
import io.huiyin.repair.print.WorkOrderSheet.Report;
import io.huiyin.repair.print.WorkOrderSheet.Urgency;
import io.huiyin.repair.print.WorkOrderSheet.Work;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the sheet that is printed with what the work order holds. */
@Component
class WorkOrderSheets {
    private final SignedNames names;
    private final PriceBooks books;
    private final Timeline timeline;
    private final WebAddress web;
    private final HouseholdLinks links;

    WorkOrderSheets(SignedNames names, PriceBooks books, Timeline timeline, WebAddress web, HouseholdLinks links) {
        this.names = names;
        this.books = books;
        this.timeline = timeline;
        this.web = web;
        this.links = links;
    }

    /** The sheet with the items in the language of the print. */
    WorkOrderSheet of(Community community, Repair repair, Performer by, Locale locale) {
        var order = repair.order();
        var matter = repair.matter();
        var book = books.open(community, order);
        return new WorkOrderSheet(
                matter.number(),
                web.of("/c/" + community.code() + "/matters/" + matter.number()),
                links.shown(matter, by).orElse(null),
                community.name(),
                community.zone(),
                customer(repair, by),
                report(repair),
                work(order),
                order.lines().stream()
                        .map(line -> line(line, book, locale.getLanguage().equals("en")))
                        .toList(),
                new Agreement(consent(order), refusal(order), ownMaterial(order)),
                completion(order),
                "");
    }

    private static Customer customer(Repair repair, Performer by) {
        var report = repair.order().report();
        var telephone = report.telephone() == null ? report.noTelephoneBecause() : telephone(repair, by);
        return new Customer(
                text(repair.matter().customer().name()),
                repair.matter().location().text(),
                text(telephone));
    }

    /** Whole for those who deal with the customer. */
    private static @Nullable String telephone(Repair repair, Performer by) {
        return Recorders.include(by)
                ? repair.order().report().telephone()
                : CallNumbers.on(repair).stream().map(Phone::masked).collect(Collectors.joining(" "));
    }

    private Report report(Repair repair) {
        var order = repair.order();
        var takenBy = timeline.of(repair.matter().ref()).stream()
                .findFirst()
                .map(entry -> entry.actor().name())
                .orElse("");
        return new Report(
                order.report().content(),
                repair.matter().location().text(),
                Urgency.valueOf(order.priority().name()),
                repair.matter().openedAt(),
                order.appointment(),
                takenBy);
    }

    private static Work work(WorkOrder order) {
        var progress = order.progress();
        return new Work(
                text(order.technician().name()),
                progress.acceptedAt(),
                progress.arrivedAt(),
                order.expected(),
                progress.completedAt(),
                text(progress.result()));
    }

    private static Line line(ChargeLine line, PriceBook book, boolean english) {
        return new Line(
                book.code(line),
                line.name(english),
                line.unit(english),
                line.quantity(),
                line.labour(),
                line.material(),
                line.charged(),
                line.ownMaterial());
    }

    private @Nullable Consent consent(WorkOrder order) {
        var consent = order.consent();
        return consent == null
                ? null
                : new Consent(
                        Consent.Way.valueOf(consent.way().name()),
                        names.of(consent.name(), consent.evidence()),
                        consent.sum(),
                        consent.at());
    }

    private @Nullable Refusal refusal(WorkOrder order) {
        var refusal = order.refusal();
        return refusal == null
                ? null
                : new Refusal(
                        refusal.reason(),
                        refusal.byCustomer(),
                        names.of(refusal.technician()),
                        names.of(refusal.supervisor()));
    }

    private static @Nullable OwnMaterial ownMaterial(WorkOrder order) {
        var check = order.materialCheck();
        return check == null
                ? null
                : new OwnMaterial(
                        check.material(),
                        OwnMaterial.Result.valueOf(check.result().name()),
                        check.warned());
    }

    private Completion completion(WorkOrder order) {
        var sign = order.signOff();
        return sign == null
                ? Completion.none()
                : new Completion(true, sign.quality(), sign.attitude(), names.of(sign.signature()), sign.at());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
