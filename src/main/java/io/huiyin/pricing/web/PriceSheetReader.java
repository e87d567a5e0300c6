package io.huiyin.pricing.web;

import io.huiyin.paper.SheetText;
import io.huiyin.pricing.PriceLine;
import io.huiyin.staff.Trade;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.stereotype.Component;

/** Reads a price list from a spreadsheet: the whole of it, or what to mend in it. */
@Component
class PriceSheetReader {
    private static final int MOST_ROWS = 2000;
    private static final int MOST_FAULTS = 200;
    private static final long MOST_UNPACKED = 50L * 1024 * 1024;

    private final PriceSheet sheet;

    PriceSheetReader(PriceSheet sheet) {
        this.sheet = sheet;
    }

    SheetReading read(byte[] content) {
        try {
            if (!isSmallEnough(content)) {
                return new SheetReading.Useless("pricing.upload.tooBig");
            }
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(content));
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                var trades = sheet.trades();
                return read(rows.skip(1)
                        .limit(MOST_ROWS + 1L)
                        .map(row -> row(row, trades))
                        .toList());
            }
        } catch (IOException | RuntimeException unreadable) { // the library throws all kinds on what is no spreadsheet
            return new SheetReading.Useless("pricing.upload.noSpreadsheet");
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

    private static PriceRow row(Row row, Map<String, Trade> trades) {
        List<String> cells = IntStream.range(0, PriceColumn.values().length)
                .mapToObj(at -> row.getOptionalCell(at)
                        .map(cell -> SheetText.plain(cell.getText()))
                        .orElse(""))
                .toList();
        return new PriceRow(row.getRowNum(), cells, trades);
    }

    /** A small archive may unpack to more than the memory. */
    private static boolean isSmallEnough(byte[] content) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            long unpacked = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream packed = zip.getInputStream(entry)) {
                    unpacked += unpacked(packed, MOST_UNPACKED - unpacked);
                }
                if (unpacked >= MOST_UNPACKED) {
                    return false;
                }
            }
            return true;
        }
    }

    private static long unpacked(InputStream entry, long most) throws IOException {
        var buffer = new byte[8192];
        long count = 0;
        for (int read = entry.read(buffer); read >= 0 && count < most; read = entry.read(buffer)) {
            count += read;
        }
        return count;
    }
}
