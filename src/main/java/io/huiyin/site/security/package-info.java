/** Who may come in, by the door for people and the door for programs. */
@NullMarked
package io.huiyin.site.security;

import org.jspecify.annotations.NullMarked;
