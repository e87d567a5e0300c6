/** Search in the frame of every page. */
@NullMarked
package io.huiyin.estate.web;

import org.jspecify.annotations.NullMarked;
