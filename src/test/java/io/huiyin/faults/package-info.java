/** The harness of {@code bin/faults}: the packaged server under load while processes are killed, lines cut and disks filled. */
@NullMarked
package io.huiyin.faults;

import org.jspecify.annotations.NullMarked;
