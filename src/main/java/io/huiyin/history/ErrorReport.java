package io.huiyin.history;

import io.huiyin.api.ReasonWords;
import io.huiyin.paper.SheetText;
import io.huiyin.procedure.FieldFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The rows that were not taken over as a workbook: why, and the row as it was, to be mended and imported again. */
@Component
public class ErrorReport {
    private final ImportRows rows;
    private final ReasonWords words;
    private final MessageSource messages;

    ErrorReport(ImportRows rows, ReasonWords words, MessageSource messages) {
        this.rows = rows;
        this.words = words;
        this.messages = messages;
    }

    /** A refused row in words. */
    public record Told(int line, String why, List<String> cells) {}

    public List<Told> told(ImportRun run, int most, Locale locale) {
        return rows.rejected(run, most).stream()
                .map(row -> new Told(row.line(), why(row.faults(), locale), row.cells()))
                .toList();
    }

    private String why(List<FieldFault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> (fault.field().isEmpty() ? "" : fault.field() + ": ") + words.say(fault.reason(), locale))
                .collect(Collectors.joining("\n"));
    }

    public byte[] workbook(ImportRun run, Locale locale) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Huiyin", "1.0")) {
            write(workbook.newWorksheet(text("history.report.sheet", locale)), run, locale);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private void write(Worksheet sheet, ImportRun run, Locale locale) {
        var headings = run.headings();
        sheet.value(0, 0, text("history.report.line", locale));
        sheet.value(0, 1, text("history.report.why", locale));
        sheet.width(1, 60);
        for (var index = 0; index < headings.size(); index++) {
            sheet.value(0, index + 2, SheetText.harmless(headings.get(index)));
        }
        sheet.range(0, 0, 0, headings.size() + 1).style().bold().set();
        sheet.freezePane(0, 1);
        var row = 1;
        for (var told : told(run, Table.MOST_ROWS, locale)) {
            write(sheet, row++, told);
        }
    }

    private static void write(Worksheet sheet, int row, Told told) {
        sheet.value(row, 0, told.line());
        sheet.value(row, 1, SheetText.harmless(told.why()));
        for (var index = 0; index < told.cells().size(); index++) {
            sheet.value(row, index + 2, SheetText.harmless(told.cells().get(index)));
        }
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}
