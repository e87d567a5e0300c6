/** Plays past requests as live traffic against a running server, from outside, through the API. Uses no other module. */
@NullMarked
package io.huiyin.history.replay;

import org.jspecify.annotations.NullMarked;
