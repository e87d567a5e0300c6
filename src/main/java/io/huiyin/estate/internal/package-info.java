/** How the estate reads, seals and indexes what its people are found by. */
@NullMarked
package io.huiyin.estate.internal;

import org.jspecify.annotations.NullMarked;
