/** The harness of {@code bin/bench}: starts the packaged server, fills it, loads it, and measures each figure beside its floor. */
@NullMarked
package io.huiyin.bench;

import org.jspecify.annotations.NullMarked;
