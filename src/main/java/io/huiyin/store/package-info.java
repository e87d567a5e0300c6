/** The store: material, where it lies, and how it came and went; balances are never below nothing. */
@NullMarked
package io.huiyin.store;

import org.jspecify.annotations.NullMarked;
