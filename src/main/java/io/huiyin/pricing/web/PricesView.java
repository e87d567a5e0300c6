package io.huiyin.pricing.web;

import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceList;
import io.huiyin.staff.Trade;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of the price list.
 *
 * @param shown the version on the page; none before the first
 * @param query what is searched for
 * @param mayForCompany whether the viewer may publish for the whole company
 * @param upload the form for the next version; none for whoever may not publish
 */
public record PricesView(
        @Nullable Version shown,
        String query,
        List<Group> groups,
        List<Version> versions,
        @Nullable UploadView upload,
        boolean mayForCompany) {

    /** The items of a trade. */
    public record Group(Trade trade, List<PriceItem> items) {}

    /** A version with what it is today. */
    public record Version(PriceList list, LocalDate from, State state) {
        /** Whether a version is, will be or was in force. */
        public enum State {
            IN_FORCE,
            TO_COME,
            PAST
        }

        /** Whether it is the company's, not this community's own. */
        public boolean ofCompany() {
            return list.communityId() == null;
        }
    }

    /**
     * The form for the next version, with what is wrong.
     *
     * @param fileError key of what is wrong with the file
     * @param faults what is wrong in its rows
     */
    public record UploadView(
            String from,
            String reason,
            boolean company,
            @Nullable String fromError,
            @Nullable String reasonError,
            @Nullable String fileError,
            List<RowFault> faults) {
        static UploadView blank() {
            return new UploadView("", "", false, null, null, null, List.of());
        }

        boolean hasErrors() {
            return fromError != null || reasonError != null || fileError != null || !faults.isEmpty();
        }
    }

    /**
     * Something wrong in a row of the spreadsheet.
     *
     * @param column key of its heading
     * @param problem key of what to mend
     */
    public record RowFault(int row, String column, String problem, String value) {}
}
