/** The pages of the assets and of their care. */
@NullMarked
package io.huiyin.asset.web;

import org.jspecify.annotations.NullMarked;
