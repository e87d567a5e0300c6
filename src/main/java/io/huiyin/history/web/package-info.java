/** The pages on which past requests are imported. */
@NullMarked
package io.huiyin.history.web;

import org.jspecify.annotations.NullMarked;
