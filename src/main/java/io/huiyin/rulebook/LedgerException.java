package io.huiyin.rulebook;

import java.io.Serial;
import java.util.List;

/** The ledger can't be used, so the application must not start; it names every fault. */
public final class LedgerException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    LedgerException(List<String> faults) {
        super("The clause ledger has faults:\n" + String.join("\n", faults));
    }
}
