/** The import of past requests for programs. */
@NullMarked
package io.huiyin.history.web.api;

import org.jspecify.annotations.NullMarked;
