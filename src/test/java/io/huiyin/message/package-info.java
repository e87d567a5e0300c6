/** Situations of telling people. */
@NullMarked
package io.huiyin.message;

import org.jspecify.annotations.NullMarked;
