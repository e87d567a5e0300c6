package io.huiyin.repair.finance;

import io.huiyin.repair.Charges;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * An entry that waits for a batch.
 *
 * @param since when the order was verified, or taken up again
 */
record Due(long matterId, int round, Charges.Kind kind, BigDecimal amount, Instant since) {}
