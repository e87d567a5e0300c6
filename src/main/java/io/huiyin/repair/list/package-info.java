/** Lists as people take them away: printed, and as workbooks. */
@NullMarked
package io.huiyin.repair.list;

import org.jspecify.annotations.NullMarked;
