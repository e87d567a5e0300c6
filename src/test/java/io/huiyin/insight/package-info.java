/** How rulebook, calendar and checks read, shown by examples. */
@NullMarked
package io.huiyin.insight;

import org.jspecify.annotations.NullMarked;
