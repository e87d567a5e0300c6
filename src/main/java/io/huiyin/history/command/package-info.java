/** Commands that bring past requests to a running server, over its API. */
@NullMarked
package io.huiyin.history.command;

import org.jspecify.annotations.NullMarked;
