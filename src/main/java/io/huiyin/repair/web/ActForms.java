package io.huiyin.repair.web;

import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Community;
import io.huiyin.matter.Entry;
import io.huiyin.matter.view.TimelineWords;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.form.Filled;
import io.huiyin.repair.form.ItemForms;
import io.huiyin.repair.form.ItemsForm;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the form of an act: blank, or as it was sent with what is wrong with it. */
@Component
class ActForms {
    private final ItemForms items;
    private final Choices choices;
    private final TimelineWords timeline;
    private final ReasonWords reasons;
    private final PageWords words;

    ActForms(ItemForms items, Choices choices, TimelineWords timeline, ReasonWords reasons, PageWords words) {
        this.items = items;
        this.choices = choices;
        this.timeline = timeline;
        this.reasons = reasons;
        this.words = words;
    }

    /** Which form, of which order, for whom to read. */
    record Subject(ActResource resource, Community community, Repair repair, Locale locale) {}

    /** What stands against a form that was sent, beside the faults of its fields: refusals, what others did meanwhile. */
    record Trouble(List<Reason> refusals, List<Entry> since) {
        static Trouble none() {
            return new Trouble(List.of(), List.of());
        }

        static Trouble refused(List<Reason> reasons) {
            return new Trouble(reasons, List.of());
        }

        static Trouble stale(List<Entry> since) {
            return new Trouble(List.of(), since);
        }
    }

    ActForm blank(Subject of) {
        var fields = Asked.of(of.resource()).stream()
                .map(asked -> field(of, asked, choices.usual(asked.name(), of.repair(), of.community()), null))
                .toList();
        var lines = ItemForms.belongTo(of.resource()) ? items.fresh(of.community(), of.repair()) : null;
        return form(of, fields, lines, Trouble.none(), List.of());
    }

    /** The form with everything that was entered, after a button in its items. */
    ActForm drafted(Subject of, Filled filled) {
        var lines = items.drafted(of.community(), of.repair(), filled);
        return form(of, kept(of, filled, Map.of()), lines, Trouble.none(), List.of());
    }

    /** The form with everything that was entered, and what is wrong with it. */
    ActForm troubled(Subject of, Filled filled, Trouble trouble) {
        var faults = reasons.byField(filled.faults(), of.locale());
        var fields = kept(of, filled, faults);
        var lines = ItemForms.belongTo(of.resource()) ? items.sent(of.community(), of.repair(), filled, faults) : null;
        return form(of, fields, lines, trouble, unplaced(of, faults));
    }

    private ActForm form(
            Subject of, List<FormField> fields, @Nullable ItemsForm lines, Trouble trouble, List<String> unplaced) {
        var matter = of.repair().matter();
        var refusals = Stream.concat(reasons.say(trouble.refusals(), of.locale()).stream(), unplaced.stream());
        return new ActForm(
                of.resource(),
                matter.number(),
                matter.version(),
                fields,
                lines,
                refusals.toList(),
                timeline.lines(matter, trouble.since(), of.community().zone(), of.locale()));
    }

    private List<FormField> kept(Subject of, Filled filled, Map<String, String> faults) {
        return Asked.of(of.resource()).stream()
                .map(asked -> field(of, asked, entered(asked, filled), faults.get(asked.name())))
                .toList();
    }

    private static String entered(Asked asked, Filled filled) {
        return asked.kind() == FormField.Kind.POINTS
                ? String.join("\n", filled.all(asked.name()))
                : filled.value(asked.name());
    }

    private FormField field(Subject of, Asked asked, String value, @Nullable String fault) {
        return new FormField(
                asked.name(),
                asked.kind(),
                words.text(of.locale(), "repair.fact." + asked.name()),
                asked.required(),
                value,
                fault,
                choices.of(asked.name(), of.repair(), of.community(), of.locale()));
    }

    /** What is asked with the items says itself what is wrong with it. */
    private static boolean asked(String field) {
        return field.startsWith("lines") || field.startsWith("uses") || field.equals("assetId");
    }

    /** What is wrong with something that the form does not show is said above it. */
    private static List<String> unplaced(Subject of, Map<String, String> faults) {
        var known = Asked.of(of.resource()).stream().map(Asked::name).toList();
        return faults.entrySet().stream()
                .filter(fault -> !known.contains(fault.getKey())
                        && !(ItemForms.belongTo(of.resource()) && asked(fault.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }
}
