/** Batches for finance, for programs. */
@NullMarked
package io.huiyin.repair.finance.web.api;

import org.jspecify.annotations.NullMarked;
