/** Repairs for programs. */
@NullMarked
package io.huiyin.repair.web.api;

import org.jspecify.annotations.NullMarked;
