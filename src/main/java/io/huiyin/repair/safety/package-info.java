/** Safety at work (REP-27): the points of each trade that are ticked before work starts, and the incidents. */
@NullMarked
package io.huiyin.repair.safety;

import org.jspecify.annotations.NullMarked;
