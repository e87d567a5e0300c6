/** Situations of the roster. */
@NullMarked
package io.huiyin.roster;

import org.jspecify.annotations.NullMarked;
