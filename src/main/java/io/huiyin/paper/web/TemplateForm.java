package io.huiyin.paper.web;

import io.huiyin.paper.PaperSize;
import io.huiyin.paper.PrintTemplate.Look;
import io.huiyin.paper.Shift;
import io.huiyin.paper.Workstation;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A template as it is typed; what is left empty is the layer's beneath. */
public record TemplateForm(
        @Nullable String name,
        @Nullable String lines,
        @Nullable String footer,
        @Nullable String paper,
        @Nullable String x,
        @Nullable String y,
        @Nullable Integer version,
        @Nullable Boolean withoutLogo,
        @Nullable MultipartFile logo) {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_LINE = 60;
    private static final int MOST_LINES = 3;
    private static final int LONGEST_FOOTER = 200;

    static TemplateForm of(Look look, int version) {
        var shift = look.shift();
        return new TemplateForm(
                look.name(),
                look.lines(),
                look.footer(),
                look.paper() == null ? "" : look.paper().name(),
                shift == null ? "" : shift.x().toPlainString(),
                shift == null ? "" : shift.y().toPlainString(),
                version,
                false,
                null);
    }

    /** What is wrong with it, by field: the key of the words. */
    Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        put(faults, "name", typed(name).length() <= LONGEST_NAME, "paper-template.fault.name");
        put(faults, "lines", linesFit(), "paper-template.fault.lines");
        put(faults, "footer", typed(footer).length() <= LONGEST_FOOTER, "paper-template.fault.footer");
        put(faults, "x", mm(x).isPresent(), "paper-template.fault.shift");
        put(faults, "y", mm(y).isPresent(), "paper-template.fault.shift");
        return faults;
    }

    private boolean linesFit() {
        var each = typed(lines).lines().toList();
        return each.size() <= MOST_LINES && each.stream().allMatch(line -> line.length() <= LONGEST_LINE);
    }

    private static void put(Map<String, String> faults, String field, boolean right, String words) {
        if (!right) {
            faults.put(field, words);
        }
    }

    /** What it says, with a logo that was kept; of a form without faults. */
    Look look(@Nullable String logoHash) {
        return new Look(
                said(name),
                said(lines),
                said(footer),
                logoHash,
                Workstation.paper(paper).orElse(null),
                typed(x).isEmpty() && typed(y).isEmpty() ? null : new Shift(mm(x).orElseThrow(), mm(y).orElseThrow()));
    }

    public @Nullable PaperSize paperSize() {
        return Workstation.paper(paper).orElse(null);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    boolean hasLogo() {
        return logo != null && !logo.isEmpty();
    }

    boolean dropsLogo() {
        return Boolean.TRUE.equals(withoutLogo);
    }

    /** Millimetres to a tenth; nothing typed is none. */
    static Optional<BigDecimal> mm(@Nullable String typed) {
        try {
            var text = typed(typed);
            var mm = text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text.length() > 6 ? "x" : text);
            return Optional.of(mm).filter(Shift::within).filter(each -> each.scale() <= 1);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static @Nullable String said(@Nullable String text) {
        var typed = typed(text);
        return typed.isEmpty() ? null : typed;
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.replace("\r", "").replace("\0", "").strip();
    }
}
