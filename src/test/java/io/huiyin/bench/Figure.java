package io.huiyin.bench;

/**
 * A line of the table.
 *
 * @param reached whether what was to be reached is; empty for what is only listed
 */
public record Figure(String name, String measured, String floor, String ratio, String toReach, String reached) {
    /** A ratio that is to be at least, or at most, so much. */
    public static Figure ratio(
            String name, String measured, String floor, double ratio, String toReach, boolean reached) {
        return new Figure(name, measured, floor, "%.2f".formatted(ratio), toReach, reached ? "yes" : "**no**");
    }

    public static Figure listed(String name, String measured) {
        return new Figure(name, measured, "", "", "listed", "");
    }

    String row() {
        return "| %s | %s | %s | %s | %s | %s |".formatted(name, measured, floor, ratio, toReach, reached);
    }
}
