package io.huiyin.repair.web;

import io.huiyin.matter.view.TimelineLine;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.form.ItemsForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of an act, as it is to be filled in or to be mended.
 *
 * @param items the items of the work, where the act enters them
 * @param refusals why it was refused
 * @param since what others did meanwhile, so that it has to be sent again
 */
public record ActForm(
        ActResource resource,
        String number,
        int version,
        List<FormField> fields,
        @Nullable ItemsForm items,
        List<String> refusals,
        List<TimelineLine> since) {
    public ActForm {
        fields = List.copyOf(fields);
        refusals = List.copyOf(refusals);
        since = List.copyOf(since);
    }

    public String noun() {
        return resource.noun();
    }

    public String word() {
        return resource.word();
    }

    public boolean asks() {
        return !fields.isEmpty() || items != null;
    }

    /** Whether one sends the form by choosing a person rather than by a button of the act. */
    public boolean sends() {
        return fields.stream().anyMatch(field -> field.kind() == FormField.Kind.SEND);
    }

    /** Whether something is drawn on it. */
    public boolean draws() {
        return fields.stream().anyMatch(field -> field.kind() == FormField.Kind.SIGNATURE);
    }
}
