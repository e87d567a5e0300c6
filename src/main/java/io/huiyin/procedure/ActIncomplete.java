package io.huiyin.procedure;

import java.util.List;

/** What was entered does not make an act: every faulty field is named. */
public final class ActIncomplete extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<FieldFault> faults;

    public ActIncomplete(List<FieldFault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public List<FieldFault> faults() {
        return faults;
    }
}
