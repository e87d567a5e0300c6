/** The slips of the day: which copies 2 and 3 are still out, who has them, who was reminded, and where every copy is. */
@NullMarked
package io.huiyin.repair.slips;

import org.jspecify.annotations.NullMarked;
