/** The communities of a token, for programs. */
@NullMarked
package io.huiyin.staff.web.api;

import org.jspecify.annotations.NullMarked;
