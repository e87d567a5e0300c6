package io.huiyin.pricing.web;

import io.huiyin.paper.SheetText;
import io.huiyin.pricing.PriceItem;
import io.huiyin.staff.Trade;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The price list as a spreadsheet, which is its own template: heading, items, and the words that are understood. */
@Component
class PriceSheet {
    private static final int WORDS = PriceColumn.values().length + 1;
    private static final List<Integer> WIDTHS = List.of(10, 14, 34, 40, 8, 12, 12, 10, 12, 12, 4, 26);

    private final MessageSource words;

    PriceSheet(MessageSource words) {
        this.words = words;
    }

    byte[] write(List<PriceItem> items, Locale locale) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Huiyin", "1.0")) {
            Worksheet sheet = book.newWorksheet(word("pricing.title", locale));
            heading(sheet, locale);
            for (int at = 0; at < items.size(); at++) {
                row(sheet, at + 1, items.get(at), locale);
            }
            understood(sheet, locale);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The trades by their names in both languages, and by their constants. */
    Map<String, Trade> trades() {
        var trades = new HashMap<String, Trade>();
        for (Trade trade : Trade.values()) {
            trades.put(trade.name().toLowerCase(Locale.ROOT), trade);
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                trades.put(word("staff.trade." + trade, locale).toLowerCase(Locale.ROOT), trade);
            }
        }
        return trades;
    }

    private void heading(Worksheet sheet, Locale locale) {
        for (PriceColumn column : PriceColumn.values()) {
            sheet.value(0, column.ordinal(), word(column.heading(), locale));
        }
        sheet.range(0, 0, 0, PriceColumn.values().length - 1)
                .style()
                .bold()
                .fillColor("E3F1EF")
                .set();
        for (int at = 0; at < WIDTHS.size(); at++) {
            sheet.width(at, WIDTHS.get(at));
        }
        sheet.freezePane(0, 1);
    }

    private void row(Worksheet sheet, int row, PriceItem item, Locale locale) {
        sheet.value(row, PriceColumn.CODE.ordinal(), SheetText.harmless(item.code()));
        sheet.value(row, PriceColumn.TRADE.ordinal(), word("staff.trade." + item.trade(), locale));
        sheet.value(row, PriceColumn.NAME.ordinal(), SheetText.harmless(item.name()));
        sheet.value(row, PriceColumn.NAME_EN.ordinal(), SheetText.harmless(item.nameEn()));
        sheet.value(row, PriceColumn.UNIT.ordinal(), SheetText.harmless(item.unit()));
        sheet.value(row, PriceColumn.LABOUR.ordinal(), item.labour());
        if (item.material() != null) {
            sheet.value(row, PriceColumn.MATERIAL.ordinal(), item.material());
        }
        sheet.value(row, PriceColumn.CHARGED.ordinal(), word(item.charged() ? "pricing.yes" : "pricing.no", locale));
        sheet.value(row, PriceColumn.WARRANTY.ordinal(), item.warrantyDays());
        sheet.value(row, PriceColumn.UNIT_EN.ordinal(), SheetText.harmless(item.unitEn()));
    }

    private void understood(Worksheet sheet, Locale locale) {
        sheet.value(0, WORDS, word("pricing.understood", locale));
        int row = 1;
        for (Trade trade : Trade.values()) {
            sheet.value(row++, WORDS, word("staff.trade." + trade, locale));
        }
        sheet.value(row++, WORDS, word("pricing.yes", locale) + " / " + word("pricing.no", locale));
        sheet.value(row, WORDS, word("pricing.understood.material", locale));
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
