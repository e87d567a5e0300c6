/** How the front desk works, shown by examples. */
@NullMarked
package io.huiyin.desk;

import org.jspecify.annotations.NullMarked;
