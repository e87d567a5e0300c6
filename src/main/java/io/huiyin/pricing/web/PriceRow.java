package io.huiyin.pricing.web;

import io.huiyin.pricing.PriceLine;
import io.huiyin.pricing.Units;
import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of the spreadsheet on its way to become a line: all that is wrong with it is said at once. */
final class PriceRow {
    private static final Set<String> YES = Set.of("是", "yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("否", "no", "n", "false", "0");
    private static final BigDecimal TOP = new BigDecimal("9999999.99");
    private static final int LONGEST_WARRANTY = 3650;

    private final int number;
    private final List<String> cells;
    private final Map<String, Trade> trades;
    private final List<PricesView.RowFault> faults = new ArrayList<>();

    PriceRow(int number, List<String> cells, Map<String, Trade> trades) {
        this.number = number;
        this.cells = cells;
        this.trades = trades;
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    String code() {
        return cell(PriceColumn.CODE);
    }

    List<PricesView.RowFault> faults() {
        return faults;
    }

    void fault(PriceColumn column, String problem) {
        String value = cell(column);
        String shortened = value.codePointCount(0, value.length()) > 40
                ? value.substring(0, value.offsetByCodePoints(0, 40)) + "…"
                : value;
        faults.add(new PricesView.RowFault(number, column.heading(), problem, shortened));
    }

    /** The line, when nothing is wrong. */
    Optional<PriceLine> line() {
        String code = text(PriceColumn.CODE, 20);
        String name = text(PriceColumn.NAME, 100);
        String unit = text(PriceColumn.UNIT, 20);
        String english = cell(PriceColumn.NAME_EN).isEmpty() ? name : text(PriceColumn.NAME_EN, 100);
        String unitEn = cell(PriceColumn.UNIT_EN).isEmpty() ? Units.english(unit) : text(PriceColumn.UNIT_EN, 20);
        Trade trade = trade();
        BigDecimal labour = money(PriceColumn.LABOUR);
        BigDecimal material = cell(PriceColumn.MATERIAL).isEmpty() ? null : money(PriceColumn.MATERIAL);
        boolean charged = charged();
        int warranty = warranty();
        if (!charged && labour.signum() != 0) {
            fault(PriceColumn.LABOUR, "pricing.fault.freeHasNoPrice");
        }
        return faults.isEmpty() && trade != null
                ? Optional.of(
                        new PriceLine(trade, code, name, english, unit, unitEn, labour, material, charged, warranty))
                : Optional.empty();
    }

    private String text(PriceColumn column, int longest) {
        String text = cell(column);
        if (text.isEmpty()) {
            fault(column, "pricing.fault.missing");
        } else if (text.codePointCount(0, text.length()) > longest) {
            fault(column, "pricing.fault.long");
        }
        return text;
    }

    private @Nullable Trade trade() {
        Trade trade = trades.get(cell(PriceColumn.TRADE).toLowerCase(Locale.ROOT));
        if (trade == null) {
            fault(PriceColumn.TRADE, "pricing.fault.trade");
        }
        return trade;
    }

    private BigDecimal money(PriceColumn column) {
        try {
            var yuan = new BigDecimal(cell(column)).stripTrailingZeros();
            if (yuan.signum() >= 0 && yuan.compareTo(TOP) <= 0 && yuan.scale() <= 2) {
                return yuan.setScale(2);
            }
        } catch (NumberFormatException | ArithmeticException noNumber) {
            // said below, as for any other amount that can't be charged
        }
        fault(column, "pricing.fault.amount");
        return BigDecimal.ZERO;
    }

    private boolean charged() {
        String word = cell(PriceColumn.CHARGED).toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            fault(PriceColumn.CHARGED, "pricing.fault.yesNo");
        }
        return !NO.contains(word);
    }

    private int warranty() {
        String days = cell(PriceColumn.WARRANTY);
        if (days.isEmpty()) {
            return 0;
        }
        if (!days.matches("\\d{1,4}") || Integer.parseInt(days) > LONGEST_WARRANTY) {
            fault(PriceColumn.WARRANTY, "pricing.fault.days");
            return 0;
        }
        return Integer.parseInt(days);
    }

    private String cell(PriceColumn column) {
        return column.ordinal() < cells.size() ? cells.get(column.ordinal()).strip() : "";
    }
}
