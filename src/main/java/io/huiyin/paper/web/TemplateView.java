package io.huiyin.paper.web;

import io.huiyin.paper.PaperSize;
import io.huiyin.paper.PrintTemplate;
import io.huiyin.paper.PrintTemplate.Look;
import io.huiyin.paper.PrintTemplates.Place;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A template as its page shows it.
 *
 * @param forms the codes of all that can be adjusted
 * @param beneath what holds where this one says nothing
 * @param faults the key of the words, by field
 * @param logo the logo in force, as an address
 */
public record TemplateView(
        Place place,
        List<String> forms,
        boolean mayCompany,
        TemplateForm form,
        boolean ownLogo,
        Look beneath,
        @Nullable String logo,
        Map<String, String> faults,
        List<PrintTemplate> versions) {
    public TemplateView {
        forms = List.copyOf(forms);
        faults = Map.copyOf(faults);
        versions = List.copyOf(versions);
    }

    /** Another template of the same scope. */
    public String at(String otherForm) {
        return "?scope=" + scope(place.own()) + "&form=" + otherForm;
    }

    /** The same form in the other scope. */
    public String under(boolean own) {
        return "?scope=" + scope(own) + "&form=" + place.form();
    }

    public String here() {
        return at(place.form());
    }

    private static String scope(boolean own) {
        return own ? "community" : "company";
    }

    public PaperSize[] papers() {
        return PaperSize.values();
    }

    /** What a version changed against the one before: the keys of the fields. */
    public List<String> changed(int at) {
        var now = versions.get(at).look();
        var before = at + 1 < versions.size() ? versions.get(at + 1).look() : Look.NOTHING;
        var fields = new java.util.ArrayList<String>();
        add(fields, "name", now.name(), before.name());
        add(fields, "lines", now.lines(), before.lines());
        add(fields, "footer", now.footer(), before.footer());
        add(fields, "logo", now.logo(), before.logo());
        add(fields, "paper", now.paper(), before.paper());
        add(fields, "shift", now.shift(), before.shift());
        return fields;
    }

    private static void add(List<String> fields, String field, @Nullable Object now, @Nullable Object before) {
        if (!Objects.equals(now, before)) {
            fields.add("paper-template." + field);
        }
    }
}
