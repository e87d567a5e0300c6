/** The pages of the frame itself. */
@NullMarked
package io.huiyin.site.web;

import org.jspecify.annotations.NullMarked;
