package io.huiyin.roster;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Looks at a file from outside before anything is unpacked: whether it is a workbook, and of a size that can be read. */
public final class SheetFile {
    static final int LARGEST = 10 * 1024 * 1024;
    private static final long LARGEST_UNPACKED = 400L * 1024 * 1024;
    private static final long LARGEST_PART_IN_MEMORY = 100L * 1024 * 1024;
    private static final int MOST_PARTS = 500;

    private SheetFile() {}

    /** Refuses whatever is no .xlsx, too large, or blown up inside. */
    public static void check(byte[] content) {
        if (content.length == 0) {
            throw new SheetUnreadable("roster.file.empty");
        }
        if (content.length > LARGEST) {
            throw new SheetUnreadable("roster.file.too-large");
        }
        if (ReadableWorkbook.isOLE2Header(content)) {
            throw new SheetUnreadable("roster.file.old");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(content)) {
            throw new SheetUnreadable("roster.file.no-sheet");
        }
        checkInside(content);
    }

    /** Unpacks each part to nowhere, by the same table of contents that the reader goes by. */
    private static void checkInside(byte[] content) {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            var parts = Collections.list(zip.getEntries());
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new SheetUnreadable("roster.file.no-sheet");
            }
            if (parts.size() > MOST_PARTS) {
                throw new SheetUnreadable("roster.file.blown-up");
            }
            var unpacked = 0L;
            for (var part : parts) {
                unpacked += size(zip, part, LARGEST_UNPACKED - unpacked);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new SheetUnreadable("roster.file.damaged");
        }
    }

    private static long size(ZipFile zip, ZipArchiveEntry part, long left) throws IOException {
        var most = part.getName().startsWith("xl/worksheets/") ? left : Math.min(left, LARGEST_PART_IN_MEMORY);
        try (var stream = zip.getInputStream(part)) {
            return size(stream, most);
        }
    }

    private static long size(InputStream part, long most) throws IOException {
        var buffer = new byte[64 * 1024];
        var size = 0L;
        for (var read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            size += read;
            if (size > most) {
                throw new SheetUnreadable("roster.file.blown-up");
            }
        }
        return size;
    }
}
