/** The pictures of the staff, so that a household knows who stands at its door. May use staff, paper. */
@NullMarked
package io.huiyin.portrait;

import org.jspecify.annotations.NullMarked;
