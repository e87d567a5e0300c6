package io.huiyin.repair.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.Entry;
import io.huiyin.matter.view.TimelineWords;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.RepairDesk.Repair;
import java.util.LinkedHashMap;
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
    private final WhyNot words;

    ActForms(ItemForms items, Choices choices, TimelineWords timeline, WhyNot words) {
        this.items = items;
        this.choices = choices;
        this.timeline = timeline;
        this.words = words;
    }

    /** Which form, of which order, for whom to read. */
    record Subject(ActResource resource, Community community, Repair repair, Locale locale) {}

    /** What stands against a form that was sent: faults at its fields, refusals, what others did meanwhile. */
    record Trouble(List<FieldFault> faults, List<Reason> refusals, List<Entry> since) {
        static Trouble none() {
            return new Trouble(List.of(), List.of(), List.of());
        }

        static Trouble faults(List<FieldFault> faults) {
            return new Trouble(faults, List.of(), List.of());
        }

        static Trouble refused(List<Reason> reasons) {
            return new Trouble(List.of(), reasons, List.of());
        }

        static Trouble stale(List<Entry> since) {
            return new Trouble(List.of(), List.of(), since);
        }
    }

    ActForm blank(Subject of) {
        var fields = Asked.of(of.resource()).stream()
                .map(asked -> field(of, asked, choices.usual(asked.name(), of.repair(), of.community()), null))
                .toList();
        var lines = Asked.items(of.resource()) ? items.fresh(of.community(), of.repair()) : null;
        return form(of, fields, lines, Trouble.none(), List.of());
    }

    /** The form with everything that was entered, after a button in its items. */
    ActForm drafted(Subject of, FormEntry entry) {
        var lines = items.drafted(of.community(), of.repair(), entry);
        return form(of, kept(of, entry, Map.of()), lines, Trouble.none(), List.of());
    }

    /** The form with everything that was entered, and what is wrong with it. */
    ActForm troubled(Subject of, FormEntry entry, Trouble trouble) {
        var faults = faults(of, entry, trouble.faults());
        var fields = kept(of, entry, faults);
        var lines = Asked.items(of.resource()) ? items.sent(of.community(), of.repair(), entry, faults) : null;
        return form(of, fields, lines, trouble, unplaced(of, faults));
    }

    private ActForm form(
            Subject of, List<FormField> fields, @Nullable ItemsForm lines, Trouble trouble, List<String> unplaced) {
        var matter = of.repair().matter();
        var refusals = Stream.concat(words.say(trouble.refusals(), of.locale()).stream(), unplaced.stream());
        return new ActForm(
                of.resource(),
                matter.number(),
                matter.version(),
                fields,
                lines,
                refusals.toList(),
                timeline.lines(matter, trouble.since(), of.community().zone(), of.locale()));
    }

    private List<FormField> kept(Subject of, FormEntry entry, Map<String, String> faults) {
        return Asked.of(of.resource()).stream()
                .map(asked -> field(of, asked, entry.text(asked.name()), faults.get(asked.name())))
                .toList();
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

    private Map<String, String> faults(Subject of, FormEntry entry, List<FieldFault> faults) {
        var told = new LinkedHashMap<String, String>();
        faults.forEach(fault -> told.putIfAbsent(place(fault.field(), entry), words.say(fault.reason(), of.locale())));
        return told;
    }

    /** Where on the form a fault is shown: a missing signature at the drawing, a missing name at the name. */
    private static String place(String field, FormEntry entry) {
        return switch (field) {
            case "signature.name" -> "name";
            case "technician" -> "technicianId";
            case "evidence" -> entry.text("way").equals("SIGNATURE") ? DrawnSignatures.FIELD : field;
            default -> field;
        };
    }

    /** What is wrong with something that the form does not show is said above it. */
    private static List<String> unplaced(Subject of, Map<String, String> faults) {
        var known = Asked.of(of.resource()).stream().map(Asked::name).toList();
        return faults.entrySet().stream()
                .filter(fault -> !known.contains(fault.getKey())
                        && !(Asked.items(of.resource()) && fault.getKey().startsWith("lines")))
                .map(Map.Entry::getValue)
                .toList();
    }
}
