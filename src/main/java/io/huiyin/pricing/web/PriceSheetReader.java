package io.huiyin.pricing.web;

import io.huiyin.paper.SheetRows;
import io.huiyin.pricing.PriceLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a price list from a spreadsheet: the whole of it, or what to mend in it. */
@Component
class PriceSheetReader {
    private static final int MOST_ROWS = 2000;
    private static final int MOST_FAULTS = 200;

    private final PriceSheet sheet;

    PriceSheetReader(PriceSheet sheet) {
        this.sheet = sheet;
    }

    SheetReading read(byte[] content) {
        try {
            var trades = sheet.trades();
            return read(SheetRows.of(content, PriceColumn.values().length, MOST_ROWS + 1).stream()
                    .map(row -> new PriceRow(row.number(), row.cells(), trades))
                    .toList());
        } catch (SheetRows.Unreadable unreadable) {
            return new SheetReading.Useless(
                    unreadable.tooBig() ? "pricing.upload.tooBig" : "pricing.upload.noSpreadsheet");
        }
    }

    private SheetReading read(List<PriceRow> rows) {
        if (rows.size() > MOST_ROWS) {
            return new SheetReading.Useless("pricing.upload.tooMany");
        }
        var lines = new ArrayList<PriceLine>();
        var faults = new ArrayList<PricesView.RowFault>();
        var codes = new HashSet<String>();
        for (PriceRow row : rows) {
            if (!row.blank()) {
                row.line().ifPresent(lines::add);
                if (!row.code().isEmpty() && !codes.add(row.code())) {
                    row.fault(PriceColumn.CODE, "pricing.fault.twice");
                }
                faults.addAll(row.faults());
            }
        }
        if (!faults.isEmpty()) {
            return new SheetReading.Faults(faults.stream().limit(MOST_FAULTS).toList());
        }
        return lines.isEmpty() ? new SheetReading.Useless("pricing.upload.empty") : new SheetReading.Lines(lines);
    }
}
