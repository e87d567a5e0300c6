/** The second wall: which communities' rows the work at hand sees, held by the database itself. May use nothing. */
@NullMarked
package io.huiyin.sight;

import org.jspecify.annotations.NullMarked;
