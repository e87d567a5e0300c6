/** The way of charged orders to finance: the month's batch, what stands on customers' accounts, the record of paid services. */
@NamedInterface("finance")
@NullMarked
package io.huiyin.repair.finance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
