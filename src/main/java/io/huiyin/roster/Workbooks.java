package io.huiyin.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;

/** Writes workbooks. */
final class Workbooks {
    private Workbooks() {}

    static byte[] written(Consumer<Workbook> writing) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Huiyin", "1.0")) {
            writing.accept(workbook);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
