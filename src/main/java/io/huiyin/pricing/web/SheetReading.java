package io.huiyin.pricing.web;

import io.huiyin.pricing.PriceLine;
import java.util.List;

/** What was found in an uploaded spreadsheet. */
sealed interface SheetReading {
    /** A whole price list. */
    record Lines(List<PriceLine> lines) implements SheetReading {}

    /** Rows to be mended; nothing is taken over. */
    record Faults(List<PricesView.RowFault> faults) implements SheetReading {}

    /** No price list at all, and why. */
    record Useless(String problem) implements SheetReading {}
}
