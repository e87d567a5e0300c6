/** The frame every page stands in: layout, sign-in, home, errors, and what a request knows of who asks; may use all floors. */
@NullMarked
package io.huiyin.site;

import org.jspecify.annotations.NullMarked;
