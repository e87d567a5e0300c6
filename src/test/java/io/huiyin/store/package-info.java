/** Situations of the store. */
@NullMarked
package io.huiyin.store;

import org.jspecify.annotations.NullMarked;
