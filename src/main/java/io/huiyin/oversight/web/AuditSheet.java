package io.huiyin.oversight.web;

import io.huiyin.audit.Noted;
import io.huiyin.audit.Notes;
import io.huiyin.oversight.Watch;
import io.huiyin.oversight.web.AuditView.Line;
import io.huiyin.paper.SheetText;
import io.huiyin.site.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Writes the audit as a sheet, in batches; what would begin a formula is kept from it. */
@Component
class AuditSheet {
    private static final List<String> COLUMNS =
            List.of("at", "who", "from", "group", "what", "about", "where", "reason");
    private static final int BATCH = 1000;
    private static final int MOST = 100_000;
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";

    private final Notes notes;
    private final AuditLines lines;

    AuditSheet(Notes notes, AuditLines lines) {
        this.notes = notes;
        this.lines = lines;
    }

    void write(Watch.Scope scope, AuditQuery query, Page page, OutputStream out) throws IOException {
        var filter = query.filter(scope, page.zone());
        try (var book = new Workbook(out, "Huiyin", "1.0")) {
            var sheet = book.newWorksheet(page.t("oversight.audit"));
            head(sheet, page);
            var batch = notes.find(filter, null, BATCH);
            var row = 1;
            while (!batch.isEmpty() && row < MOST) {
                for (var line : lines.of(batch, query, page.locale())) {
                    write(sheet, row++, line, page);
                }
                sheet.flush();
                batch = batch.size() < BATCH
                        ? List.<Noted>of()
                        : notes.find(filter, batch.getLast().id(), BATCH);
            }
        }
    }

    private static void head(Worksheet sheet, Page page) {
        for (var column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, page.t("oversight.column." + COLUMNS.get(column)));
            sheet.style(0, column).bold().set();
            sheet.width(column, COLUMNS.get(column).equals("what") ? 44 : 20);
        }
        sheet.freezePane(0, 1);
    }

    private static void write(Worksheet sheet, int row, Line line, Page page) {
        sheet.value(row, 0, line.at().atZone(page.zone()).toLocalDateTime());
        sheet.style(row, 0).format(MOMENT).set();
        var texts = List.of(
                line.who(),
                line.from(),
                page.t("oversight.group." + line.kind().group()),
                line.what(),
                line.about(),
                line.where(),
                line.reason());
        for (var column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                sheet.value(row, column + 1, SheetText.harmless(texts.get(column)));
            }
        }
    }
}
