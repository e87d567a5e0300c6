package io.huiyin.procedure;

import java.util.List;

/** A procedure's table has holes or contradictions; the application does not start with it. */
public final class IncompleteTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IncompleteTableException(String procedure, List<String> faults) {
        super("The table of '" + procedure + "' can't be built:\n- " + String.join("\n- ", faults));
    }
}
