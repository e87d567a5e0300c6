package io.huiyin.repair.print;

import io.huiyin.repair.print.WorkOrderSheet.Agreement;
import io.huiyin.repair.print.WorkOrderSheet.Completion;
import io.huiyin.repair.print.WorkOrderSheet.Consent;
import io.huiyin.repair.print.WorkOrderSheet.Customer;
import io.huiyin.repair.print.WorkOrderSheet.Line;
import io.huiyin.repair.print.WorkOrderSheet.Name;
import io.huiyin.repair.print.WorkOrderSheet.OwnMaterial;
import io.huiyin.repair.print.WorkOrderSheet.Refusal;
import io.huiyin.repair.print.WorkOrderSheet.Report;
import io.huiyin.repair.print.WorkOrderSheet.Urgency;
import io.huiyin.repair.print.WorkOrderSheet.Work;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Work orders to be printed, from fresh to done. */
final class Sheets {
    static final String ADDRESS = "https://huiyin.example.com/c/lw/repairs/BX20261121-0007";
    static final String HOUSEHOLD = "https://huiyin.example.com/h/AAAAAAAAAAEAAAAAAAAD6H3m9Rkq0cVbS2yXo1LwZtE";
    private static final Instant REPORTED = Instant.parse("2026-11-21T06:05:00Z");

    private Sheets() {}

    static WorkOrderSheet completed() {
        var lines = List.of(
                line("P01", "更换普通水龙头", "个", "1", "5.00", "55.50", false),
                line("P11", "修理洗手盆或更换配件", "处", "1", "30.00", "50.00", true),
                line("", "拆装橱柜挡板", "次", "0.5", "50.00", "0", false));
        var consent =
                new Consent(Consent.Way.SIGNATURE, name("陈美玲"), new BigDecimal("115.50"), REPORTED.plusSeconds(1700));
        return sheet(
                report("厨房水龙头漏水，橱柜底板已经泡湿，请带新的龙头来。", "厨房", "李娜"),
                work("王建国", "更换水龙头及软管，试水 10 分钟无渗漏。"),
                lines,
                new Agreement(consent, null, new OwnMaterial("洗手盆去水器（自购）", OwnMaterial.Result.GOOD, false)),
                new Completion(true, 5, 4, name("陈美玲"), REPORTED.plusSeconds(5000)),
                "水阀在 1 层管井。");
    }

    static WorkOrderSheet english() {
        var lines = List.of(
                line("P01", "Replace a plain tap", "pc", "1", "5.00", "55.50", false),
                line("P11", "Mend a basin or its fittings", "pc", "1", "30.00", "50.00", true),
                line("", "Take off and refit a plinth", "h", "0.5", "50.00", "0", false));
        return new WorkOrderSheet(
                "BX20261121-0007",
                ADDRESS,
                HOUSEHOLD,
                "Liwan Garden",
                ZoneId.of("Asia/Shanghai"),
                new Customer("Meiling Chen", "3-2-1201", "13812345678"),
                report("The kitchen tap leaks and the cupboard is wet.", "Kitchen", "Na Li"),
                work("Jianguo Wang", "Tap replaced, tried for ten minutes."),
                lines,
                Agreement.none(),
                Completion.none(),
                "None.");
    }

    static WorkOrderSheet fresh() {
        return sheet(
                report("客厅灯不亮", "客厅", "李娜"),
                new Work("", null, null, null, null, ""),
                List.of(),
                Agreement.none(),
                Completion.none(),
                "");
    }

    /** One whose household has no link any more. */
    static WorkOrderSheet unlinked() {
        var sheet = fresh();
        return new WorkOrderSheet(
                sheet.number(),
                sheet.address(),
                null,
                sheet.community(),
                sheet.zone(),
                sheet.customer(),
                sheet.report(),
                sheet.work(),
                sheet.lines(),
                sheet.agreement(),
                sheet.completion(),
                "无链接");
    }

    static WorkOrderSheet declined() {
        var refusal = new Refusal("嫌价格高，自己找人修。", true, name("王建国"), name("赵主管"));
        return sheet(
                report("换门锁", "入户门", "李娜"),
                new Work("王建国", REPORTED, REPORTED.plusSeconds(600), null, null, ""),
                List.of(line("W03", "更换入户门锁芯", "把", "1", "50.00", "0", false)),
                new Agreement(null, refusal, null),
                Completion.none(),
                "已返回前台。");
    }

    static WorkOrderSheet withContent(String content) {
        return sheet(
                report(content, "厨房", "李娜"), work("王建国", ""), List.of(), Agreement.none(), Completion.none(), "长文");
    }

    static WorkOrderSheet withLines(int count) {
        var lines = IntStream.rangeClosed(1, count)
                .mapToObj(i -> line("X%02d".formatted(i), "项目", "个", "1", "1.00", "0", false))
                .toList();
        return sheet(report("多处", "全屋", "李娜"), work("王建国", ""), lines, Agreement.none(), Completion.none(), "多项");
    }

    private static WorkOrderSheet sheet(
            Report report, Work work, List<Line> lines, Agreement agreement, Completion completion, String remarks) {
        return new WorkOrderSheet(
                "BX20261121-0007",
                ADDRESS,
                HOUSEHOLD,
                "荔湾花园",
                ZoneId.of("Asia/Shanghai"),
                new Customer("陈美玲", "3-2-1201", "13812345678"),
                report,
                work,
                lines,
                agreement,
                completion,
                remarks);
    }

    private static Report report(String content, String place, String takenBy) {
        return new Report(content, place, Urgency.URGENT, REPORTED, null, takenBy);
    }

    private static Work work(String technician, String result) {
        return new Work(
                technician,
                REPORTED.plusSeconds(300),
                REPORTED.plusSeconds(1200),
                REPORTED.plusSeconds(7200),
                REPORTED.plusSeconds(4800),
                result);
    }

    private static Line line(
            String code, String name, String unit, String quantity, String labour, String material, boolean own) {
        return new Line(
                code,
                name,
                unit,
                new BigDecimal(quantity),
                new BigDecimal(labour),
                new BigDecimal(material),
                true,
                own);
    }

    private static Name name(String name) {
        return new Name(name, scribble());
    }

    private static byte[] scribble() {
        var image = new BufferedImage(300, 120, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(20, 30, 90));
        pen.setStroke(new BasicStroke(4));
        var line = new Path2D.Double();
        line.moveTo(20, 80);
        line.curveTo(80, -20, 90, 140, 140, 50);
        line.curveTo(170, 0, 200, 130, 280, 40);
        pen.draw(line);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
