/** What the ledger holds and how figures are set. */
@NullMarked
package io.huiyin.rulebook;

import org.jspecify.annotations.NullMarked;
