/** The commands against a running server. */
@NullMarked
package io.huiyin.history.command;

import org.jspecify.annotations.NullMarked;
