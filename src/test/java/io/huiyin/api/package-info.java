/** The API as programs use it. */
@NullMarked
package io.huiyin.api;

import org.jspecify.annotations.NullMarked;
