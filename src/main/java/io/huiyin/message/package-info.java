/** Telling people: what staff should know reaches them on the page and by e-mail, and pages that watch learn of changes. May use estate, staff, calendar. */
@NullMarked
package io.huiyin.message;

import org.jspecify.annotations.NullMarked;
