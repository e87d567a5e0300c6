/** Tests of who works for the company and what they may see. */
@NullMarked
package io.huiyin.staff;

import org.jspecify.annotations.NullMarked;
