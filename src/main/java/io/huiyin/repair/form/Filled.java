package io.huiyin.repair.form;

import io.huiyin.procedure.FieldFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was filled in, with what is wrong at each field; or as it is offered first. A drawing that could not be taken
 * is asked for anew.
 */
public record Filled(Map<String, String[]> entered, List<FieldFault> faults) {
    public Filled {
        entered = new LinkedHashMap<>(entered);
        faults = List.copyOf(faults);
        if (faults.stream().anyMatch(fault -> fault.field().equals(DrawnSignatures.FIELD))) {
            entered.remove(DrawnSignatures.FIELD);
        }
    }

    public static Filled with(Map<String, String> offered) {
        var entered = new LinkedHashMap<String, String[]>();
        offered.forEach((name, value) -> entered.put(name, new String[] {value}));
        return new Filled(entered, List.of());
    }

    public static Filled empty() {
        return new Filled(Map.of(), List.of());
    }

    /** A form as it came, before anything is said of it. */
    public static Filled sent(Map<String, String[]> entered) {
        return new Filled(entered, List.of());
    }

    /** What stands in the field. */
    public String value(String field) {
        var values = entered.get(field);
        return values == null || values.length == 0 ? "" : values[values.length - 1];
    }

    /** Everything that was ticked under one name. */
    public List<String> all(String field) {
        return List.of(entered.getOrDefault(field, new String[0]));
    }

    public boolean has(String field) {
        return entered.containsKey(field);
    }

    public boolean chosen(String field, String choice) {
        return value(field).equals(choice);
    }

    public boolean ticked(String field) {
        return !value(field).isEmpty() && !value(field).equals("false");
    }

    /** What is wrong with the field. */
    public @Nullable FieldFault fault(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    public boolean wrong(String field) {
        return fault(field) != null;
    }

    /** The same without what was drawn, which was meant for what stood there before. */
    public Filled undrawn() {
        return without(DrawnSignatures.FIELD);
    }

    /** The same without one field. */
    public Filled without(String field) {
        var rest = new LinkedHashMap<>(entered);
        rest.remove(field);
        return new Filled(rest, faults);
    }
}
