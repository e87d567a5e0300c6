package io.huiyin.pricing;

import io.huiyin.staff.Trade;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The price list that a company starts with, until it publishes its own. */
public final class DefaultPrices {
    private static final CSVFormat TABLE =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private DefaultPrices() {}

    /** The lines, to be published as the company's first version. */
    public static List<PriceLine> lines() {
        var resource = Objects.requireNonNull(DefaultPrices.class.getResourceAsStream("/pricing/default.csv"));
        try (var text = new InputStreamReader(resource, StandardCharsets.UTF_8);
                var rows = TABLE.parse(text)) {
            return rows.stream().map(DefaultPrices::line).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PriceLine line(CSVRecord row) {
        String material = row.get("material");
        return new PriceLine(
                Trade.valueOf(row.get("trade")),
                row.get("code"),
                row.get("name"),
                row.get("name_en"),
                row.get("unit"),
                new BigDecimal(row.get("labour")),
                material.isEmpty() ? null : new BigDecimal(material),
                row.get("charged").equals("yes"),
                Integer.parseInt(row.get("warranty_days")));
    }
}
