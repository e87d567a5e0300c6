package io.huiyin.repair.finance;

import io.huiyin.paper.Letterhead;
import io.huiyin.paper.PaperSize;
import io.huiyin.paper.PrintedForm;
import io.huiyin.repair.list.ListPaper;
import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets a company put its letterhead on the record of paid services, with a made-up month to look at (BIL-05). */
@Component
class PaidServicesForm implements PrintedForm {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final PaidServiceSheet sheet;
    private final ListPaper paper;

    PaidServicesForm(PaidServiceSheet sheet, ListPaper paper) {
        this.sheet = sheet;
        this.paper = paper;
    }

    @Override
    public String code() {
        return PaidServiceSheet.FORM;
    }

    @Override
    public Set<PaperSize> papers() {
        return Set.of(PaperSize.A4);
    }

    @Override
    public byte[] sample(Letterhead letterhead, Locale locale) {
        var chinese = !locale.getLanguage().equals("en");
        var service = new PaidService(
                "BX20261121-0001",
                LocalDateTime.parse("2026-11-21T10:40").atZone(ZONE).toInstant(),
                "3-2-1201",
                chinese ? "陈美玲" : "Chen Meiling",
                Trade.PLUMBING,
                chinese ? "更换普通水龙头 × 1" : "Replace a standard tap × 1",
                new BigDecimal("5.00"),
                new BigDecimal("55.00"),
                new BigDecimal("60.00"),
                chinese ? "王建国" : "Wang Jianguo",
                chinese ? "陈美玲" : "Chen Meiling",
                BigDecimal.ZERO);
        var place = chinese ? "荔湾花园" : "Liwan Garden";
        var list = sheet.of(place, YearMonth.of(2026, 11), List.of(service), ZONE, locale);
        return paper.print(list, letterhead, ZONE, locale);
    }
}
