package io.huiyin.paper;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the printer beside one computer is fed, kept in that computer's browser: paper and shift, {@code HALF_1.5_-2.0}. */
public record Workstation(PageLayout layout) {
    public static final String COOKIE = "huiyin-printer";

    /** What the browser kept; nothing where it kept none, or none of ours. */
    public static Optional<Workstation> of(@Nullable String kept) {
        var parts = kept == null ? new String[0] : kept.split("_", -1);
        var paper = parts.length == 3 ? paper(parts[0]) : Optional.<PaperSize>empty();
        try {
            return paper.map(known -> new Workstation(
                    new PageLayout(known, new Shift(new BigDecimal(parts[1]), new BigDecimal(parts[2])))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    public String kept() {
        return layout.paper().name() + "_" + layout.shift().x() + "_"
                + layout.shift().y();
    }

    /** The paper that an address or a cookie names. */
    public static Optional<PaperSize> paper(@Nullable String name) {
        return Arrays.stream(PaperSize.values())
                .filter(paper -> paper.name().equals(name))
                .findFirst();
    }

    /**
     * What a print goes on: the paper asked for, else this computer's, else the template's; moved as this computer's printer
     * needs it for its own paper, else as the template says.
     */
    public static PageLayout choose(@Nullable String asked, @Nullable String kept, PageLayout template) {
        var here = of(kept).map(Workstation::layout);
        var paper = paper(asked).or(() -> here.map(PageLayout::paper)).orElse(template.paper());
        return here.filter(layout -> layout.paper() == paper)
                .orElseGet(() -> new PageLayout(paper, paper == template.paper() ? template.shift() : Shift.NONE));
    }
}
