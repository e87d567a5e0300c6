/** Situations of the message page and the streams. */
@NullMarked
package io.huiyin.message.web;

import org.jspecify.annotations.NullMarked;
