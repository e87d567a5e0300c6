package io.huiyin.repair.safety;

import io.huiyin.repair.Incidents.Incident;
import java.time.YearMonth;
import java.util.List;

/**
 * The incidents of a month.
 *
 * @param injured whether those alone are shown in which somebody was hurt
 * @param writes whether the viewer writes the safety points
 */
public record IncidentsView(YearMonth month, boolean injured, List<Incident> incidents, boolean writes) {
    public IncidentsView {
        incidents = List.copyOf(incidents);
    }

    /** The query of the address of another month. */
    public String query(int months) {
        return query(month.plusMonths(months), injured);
    }

    /** The query of the address of the same month. */
    public String query(boolean hurt) {
        return query(month, hurt);
    }

    private static String query(YearMonth month, boolean injured) {
        return "?month=" + month + (injured ? "&injured=true" : "");
    }
}
