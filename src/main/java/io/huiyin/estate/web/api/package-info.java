/** The estate for programs. */
@NullMarked
package io.huiyin.estate.web.api;

import org.jspecify.annotations.NullMarked;
