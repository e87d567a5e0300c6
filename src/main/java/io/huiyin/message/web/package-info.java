/** The pages of what one was told, and the streams that wake them. */
@NullMarked
package io.huiyin.message.web;

import org.jspecify.annotations.NullMarked;
