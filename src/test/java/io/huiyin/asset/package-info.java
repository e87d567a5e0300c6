/** Situations of the asset. */
@NullMarked
package io.huiyin.asset;

import org.jspecify.annotations.NullMarked;
