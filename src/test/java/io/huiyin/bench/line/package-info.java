/** The lines of the table, one class each. */
@NullMarked
package io.huiyin.bench.line;

import org.jspecify.annotations.NullMarked;
