/** A web application without anything, whose start is the floor of ours. */
@NullMarked
package io.huiyin.bench.empty;

import org.jspecify.annotations.NullMarked;
