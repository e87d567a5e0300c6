package io.huiyin.roster;

import io.huiyin.procedure.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the first sheet of a workbook: a heading row among the first ten, then one row for each person. */
@Component
class SheetReader {
    private static final Logger LOG = LoggerFactory.getLogger(SheetReader.class);
    static final int MOST_ROWS = 100_000;
    private static final int HEADINGS_WITHIN = 10;

    private final RosterWords words;
    private final RosterForm form;

    SheetReader(RosterWords words, RosterForm form) {
        this.words = words;
        this.form = form;
    }

    /** The rows of the file; {@link SheetUnreadable} when it is no roster. */
    Sheet read(byte[] content) {
        SheetFile.check(content);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
                var rows = workbook.getFirstSheet().openStream()) {
            return new Reading().read(rows);
        } catch (SheetUnreadable said) {
            throw said;
        } catch (IOException | RuntimeException damaged) {
            LOG.info("a roster could not be read", damaged);
            throw new SheetUnreadable("roster.file.damaged");
        }
    }

    /** One sheet being read from top to bottom. */
    private final class Reading {
        private final List<SheetLine> lines = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private @Nullable SheetHeadings headings;
        private @Nullable SheetHeadings likeliest;

        Sheet read(Stream<Row> rows) {
            rows.forEachOrdered(this::row);
            var found = headings;
            if (found == null) {
                (likeliest == null ? new SheetHeadings(0, Map.of(), List.of()) : likeliest).check();
                throw new SheetUnreadable("roster.file.empty");
            }
            if (lines.isEmpty()) {
                throw new SheetUnreadable("roster.file.no-rows");
            }
            return new Sheet(lines, faults, found.unused());
        }

        private void row(Row row) {
            if (headings != null) {
                line(row, headings);
            } else if (row.getRowNum() <= HEADINGS_WITHIN) {
                heading(SheetHeadings.read(row, words));
            }
        }

        private void heading(SheetHeadings read) {
            if (likeliest == null || read.columns().size() > likeliest.columns().size()) {
                likeliest = read;
            }
            if (read.missing().isEmpty()) {
                read.check();
                headings = read;
            }
        }

        private void line(Row row, SheetHeadings known) {
            Map<RosterColumn, String> values = new EnumMap<>(RosterColumn.class);
            var wrong = new ArrayList<Fault>();
            known.columns().forEach((index, column) -> {
                var cell = row.getOptionalCell(index).orElse(null);
                var text = CellText.of(cell);
                if (CellText.isFormula(cell)) {
                    wrong.add(new Fault(row.getRowNum(), column, text, Reason.of("roster.fault.formula")));
                } else if (!text.isEmpty()) {
                    values.put(column, text);
                }
            });
            var line = new SheetLine(row.getRowNum(), values);
            if ((!values.isEmpty() || !wrong.isEmpty()) && !form.isSample(line)) {
                add(line);
                faults.addAll(wrong);
            }
        }

        private void add(SheetLine line) {
            if (lines.size() >= MOST_ROWS) {
                throw new SheetUnreadable("roster.file.too-many-rows", String.valueOf(MOST_ROWS));
            }
            lines.add(line);
        }
    }
}
