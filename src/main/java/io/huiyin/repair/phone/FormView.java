package io.huiyin.repair.phone;

import io.huiyin.api.ReasonWords;
import io.huiyin.repair.form.Filled;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A form as a template shows it: what stands in each field, and what is wrong with it in the reader's words.
 *
 * @param noun the last part of the address that it is sent to
 */
public record FormView(String noun, Filled filled, ReasonWords words, Locale locale) {
    public String value(String field) {
        return filled.value(field);
    }

    public boolean chosen(String field, String choice) {
        return filled.chosen(field, choice);
    }

    public boolean ticked(String field, String one) {
        return filled.all(field).contains(one);
    }

    public boolean ticked(String field) {
        return filled.ticked(field);
    }

    public boolean wrong(String field) {
        return filled.wrong(field);
    }

    /** What is wrong with the field. */
    public @Nullable String fault(String field) {
        var fault = filled.fault(field);
        return fault == null ? null : words.say(fault.reason(), locale);
    }
}
