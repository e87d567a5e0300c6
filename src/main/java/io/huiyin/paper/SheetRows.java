package io.huiyin.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The rows of a spreadsheet that somebody sends in, under its line of headings, as text. */
public final class SheetRows {
    private static final long MOST_UNPACKED = 50L * 1024 * 1024;

    private SheetRows() {}

    /** A row with its number in the sheet; a cell that is missing is empty. */
    public record SheetRow(int number, List<String> cells) {
        public boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }

        public String cell(int column) {
            return cells.get(column).strip();
        }
    }

    /** What came is no spreadsheet, or one that unpacks to more than the memory. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean tooBig;

        Unreadable(boolean tooBig) {
            super(tooBig ? "unpacks to too much" : "no spreadsheet");
            this.tooBig = tooBig;
        }

        public boolean tooBig() {
            return tooBig;
        }
    }

    /** The first rows of the first sheet, so many columns of each. */
    public static List<SheetRow> of(byte[] content, int columns, int most) throws Unreadable {
        try {
            if (!isSmallEnough(content)) {
                throw new Unreadable(true);
            }
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(content));
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                return rows.skip(1).limit(most).map(row -> row(row, columns)).toList();
            }
        } catch (IOException | RuntimeException unreadable) { // the library throws all kinds on what is no spreadsheet
            throw new Unreadable(false);
        }
    }

    private static SheetRow row(Row row, int columns) {
        return new SheetRow(
                row.getRowNum(),
                IntStream.range(0, columns)
                        .mapToObj(at -> row.getOptionalCell(at)
                                .map(cell -> SheetText.plain(cell.getText()))
                                .orElse(""))
                        .toList());
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
