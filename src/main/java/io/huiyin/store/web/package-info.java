/** The pages of the store. */
@NullMarked
package io.huiyin.store.web;

import org.jspecify.annotations.NullMarked;
