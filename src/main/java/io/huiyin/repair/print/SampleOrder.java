package io.huiyin.repair.print;

import io.huiyin.repair.print.WorkOrderSheet.Agreement;
import io.huiyin.repair.print.WorkOrderSheet.Completion;
import io.huiyin.repair.print.WorkOrderSheet.Consent;
import io.huiyin.repair.print.WorkOrderSheet.Customer;
import io.huiyin.repair.print.WorkOrderSheet.Line;
import io.huiyin.repair.print.WorkOrderSheet.Name;
import io.huiyin.repair.print.WorkOrderSheet.Refusal;
import io.huiyin.repair.print.WorkOrderSheet.Report;
import io.huiyin.repair.print.WorkOrderSheet.Urgency;
import io.huiyin.repair.print.WorkOrderSheet.Work;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** A made-up order, for looking at how it would be printed. */
final class SampleOrder {
    private static final Instant REPORTED = Instant.parse("2026-01-05T01:12:00Z");
    private final boolean english;

    private SampleOrder(Locale locale) {
        english = locale.getLanguage().equals("en");
    }

    static WorkOrderSheet sheet(Locale locale) {
        var sample = new SampleOrder(locale);
        return new WorkOrderSheet(
                "BX20260105-0000",
                "https://example.invalid/sample",
                null,
                sample.word("样例小区", "Sample Garden"),
                ZoneId.of("Asia/Shanghai"),
                new Customer(sample.word("样例", "A. Sample"), "3-2-1201", "13800000000"),
                sample.report(),
                sample.work(),
                sample.lines(),
                sample.agreement(),
                new Completion(true, 5, 5, sample.name(), REPORTED.plusSeconds(6000)),
                sample.word("这是样张，不是真实的维修单。", "This is a sample, not a real order."));
    }

    /** One that the customer does not want done. */
    static WorkOrderSheet declined(Locale locale) {
        var sample = new SampleOrder(locale);
        var done = sheet(locale);
        var refusal = new Refusal(
                sample.word("客户认为价格偏高，改日再议。", "The customer finds the price too high for now."),
                true,
                new Name(sample.word("维修员", "Technician"), null),
                new Name("", null));
        return new WorkOrderSheet(
                done.number(),
                done.address(),
                null,
                done.community(),
                done.zone(),
                done.customer(),
                done.report(),
                done.work(),
                done.lines(),
                new Agreement(null, refusal, null),
                Completion.none(),
                done.remarks());
    }

    private Report report() {
        return new Report(
                word("厨房水龙头关不紧，一直滴水。", "The kitchen tap can't be shut and drips."),
                word("厨房", "Kitchen"),
                Urgency.REGULAR,
                REPORTED,
                null,
                word("前台", "Desk"));
    }

    private Work work() {
        return new Work(
                word("维修员", "Technician"),
                REPORTED.plusSeconds(480),
                REPORTED.plusSeconds(1020),
                REPORTED.plusSeconds(7200),
                REPORTED.plusSeconds(5400),
                word("更换水龙头及软管，试水无渗漏。", "Tap and hose replaced; tried, no leak."));
    }

    private List<Line> lines() {
        return List.of(
                line("P01", word("更换普通水龙头", "Replace a standard tap"), "5.00", "55.00"),
                line("P04", word("更换软管", "Replace a flexible hose"), "5.00", "12.00"));
    }

    private Line line(String code, String name, String labour, String material) {
        return new Line(
                code,
                name,
                word("个", "pc"),
                BigDecimal.ONE,
                new BigDecimal(labour),
                new BigDecimal(material),
                true,
                false);
    }

    private Agreement agreement() {
        var consent = new Consent(Consent.Way.SIGNATURE, name(), new BigDecimal("77.00"), REPORTED.plusSeconds(1500));
        return new Agreement(consent, null, null);
    }

    private Name name() {
        return new Name(word("样例", "A. Sample"), null);
    }

    private String word(String chinese, String inEnglish) {
        return english ? inEnglish : chinese;
    }
}
