/** Situations of the estate. */
@NullMarked
package io.huiyin.estate;

import org.jspecify.annotations.NullMarked;
