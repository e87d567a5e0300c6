package io.huiyin.repair.finance;

import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the record of paid services (有偿服务记录表): a charged order that was completed (BIL-05).
 *
 * @param items what was done, with quantities, in the reader's language
 * @param labour yuan
 * @param material yuan, without what the customer brought
 * @param signedBy who signed for the customer; nobody yet while it is to be signed
 */
public record PaidService(
        String number,
        Instant completedAt,
        String place,
        @Nullable String customer,
        @Nullable Trade trade,
        String items,
        BigDecimal labour,
        BigDecimal material,
        BigDecimal sum,
        @Nullable String technician,
        @Nullable String signedBy,
        BigDecimal paid) {}
