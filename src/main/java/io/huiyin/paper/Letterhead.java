package io.huiyin.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a company puts on a print of its own, and the paper it goes on; every print of the house takes one.
 *
 * @param name above the title; empty for the words of the print itself
 * @param lines more lines beneath it, such as an address or a hotline
 * @param footer at the foot of each page; may be empty
 * @param logo as PNG or JPEG; none where the company has none
 */
public record Letterhead(String name, List<String> lines, String footer, byte @Nullable [] logo, PageLayout layout) {
    public static final Letterhead PLAIN = new Letterhead("", List.of(), "", null, PageLayout.A4);

    public Letterhead {
        lines = List.copyOf(lines);
    }

    /** The same on another paper or elsewhere on it. */
    public Letterhead on(PageLayout other) {
        return new Letterhead(name, lines, footer, logo, other);
    }

    /** The logo as an address that a print can hold. */
    public @Nullable String logoAddress() {
        return logo == null ? null : DataAddress.of(logo);
    }

    /** All its words, so that what no font has can be told. */
    public String words() {
        return name + String.join("", lines) + footer;
    }
}
