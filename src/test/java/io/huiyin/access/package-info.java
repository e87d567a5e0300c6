/** Who gets in where: every route asked by every post, at home and elsewhere, and with what no form would send. */
@NullMarked
package io.huiyin.access;

import org.jspecify.annotations.NullMarked;
