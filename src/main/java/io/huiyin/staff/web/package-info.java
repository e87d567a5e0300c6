/** The pages about the staff: people and posts, tokens, the duty roster. */
@NullMarked
package io.huiyin.staff.web;

import org.jspecify.annotations.NullMarked;
