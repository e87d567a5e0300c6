/** Whole stories in a real browser, one per file. */
@NullMarked
package io.huiyin.journeys;

import org.jspecify.annotations.NullMarked;
