package io.huiyin.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of how a company's or a community's prints look; nothing where the layer beneath decides.
 *
 * @param communityId none for the company's
 * @param form the code of a {@link PrintedForm}, or {@link #ALL}
 */
public record PrintTemplate(
        long id, @Nullable Long communityId, String form, int version, Look look, String changedBy, Instant changedAt) {
    /** Stands for every form. */
    public static final String ALL = "ALL";

    /**
     * What is adjusted.
     *
     * @param lines with line ends between them
     * @param logo the hash of a kept file
     */
    public record Look(
            @Nullable String name,
            @Nullable String lines,
            @Nullable String footer,
            @Nullable String logo,
            @Nullable PaperSize paper,
            @Nullable Shift shift) {
        public static final Look NOTHING = new Look(null, null, null, null, null, null);

        /** This one, and where it says nothing, what lies beneath. */
        public Look over(Look beneath) {
            return new Look(
                    or(name, beneath.name),
                    or(lines, beneath.lines),
                    or(footer, beneath.footer),
                    or(logo, beneath.logo),
                    or(paper, beneath.paper),
                    or(shift, beneath.shift));
        }

        /** The lines one by one. */
        public List<String> eachLine() {
            return lines == null ? List.of() : lines.lines().toList();
        }

        private static <T> @Nullable T or(@Nullable T said, @Nullable T beneath) {
            return said == null ? beneath : said;
        }
    }
}
