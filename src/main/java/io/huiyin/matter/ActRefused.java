package io.huiyin.matter;

import io.huiyin.procedure.Reason;
import java.util.List;

/** Thrown by a case file that finds, while applying an act, that it can't be: the whole act is taken back and refused. */
public final class ActRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Reason> reasons;

    public ActRefused(Reason... reasons) {
        super(List.of(reasons).toString());
        this.reasons = List.of(reasons);
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
