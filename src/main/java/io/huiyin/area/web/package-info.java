/** The page of areas. */
@NullMarked
package io.huiyin.area.web;

import org.jspecify.annotations.NullMarked;
