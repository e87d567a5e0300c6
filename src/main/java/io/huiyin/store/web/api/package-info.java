/** The store for programs. */
@NullMarked
package io.huiyin.store.web.api;

import org.jspecify.annotations.NullMarked;
