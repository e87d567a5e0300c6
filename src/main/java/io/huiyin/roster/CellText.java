package io.huiyin.roster;

import io.huiyin.paper.SheetText;
import java.math.BigDecimal;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell says as text: numbers in full, dates as 2024-05-01, formulas not at all. */
final class CellText {
    private CellText() {}

    static boolean isFormula(@Nullable Cell cell) {
        return cell != null && (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR);
    }

    static String of(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case STRING -> plain(cell.asString());
            case NUMBER -> isDate(cell) ? cell.asDate().toLocalDate().toString() : number(cell.asNumber());
            case BOOLEAN -> cell.getText();
            case FORMULA, ERROR -> cell.getRawValue() == null ? "" : cell.getRawValue();
            case EMPTY -> "";
        };
    }

    private static String number(BigDecimal number) {
        var exact = number.stripTrailingZeros();
        return (exact.scale() < 0 ? exact.setScale(0) : exact).toPlainString();
    }

    /** A cell whose format names year or day holds a date. */
    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        var bare = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "");
        return bare.contains("yy") || bare.contains("d") && bare.contains("m");
    }

    /** Without surrounding blanks, and without the apostrophe that keeps a text from being a formula. */
    private static String plain(String text) {
        var bare = text.replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
        return SheetText.plain(bare);
    }
}
