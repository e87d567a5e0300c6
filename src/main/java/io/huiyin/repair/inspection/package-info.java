/** Checks of completed repairs by the property assistants (查验), the day after, and the loop of what has to be mended (REP-25). */
@NullMarked
package io.huiyin.repair.inspection;

import org.jspecify.annotations.NullMarked;
