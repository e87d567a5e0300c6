/** The page of rounds. */
@NullMarked
package io.huiyin.round.web;

import org.jspecify.annotations.NullMarked;
