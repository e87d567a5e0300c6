/** Fills the database by COPY: communities like the demonstration's, and its matters told again under other names and days. */
@NullMarked
package io.huiyin.bench.fill;

import org.jspecify.annotations.NullMarked;
