/** Assets for programs. */
@NullMarked
package io.huiyin.asset.web.api;

import org.jspecify.annotations.NullMarked;
