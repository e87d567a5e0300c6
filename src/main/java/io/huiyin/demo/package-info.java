/** The demonstration company that the first start fills in, through the application's own services. May use everything below. */
@NullMarked
package io.huiyin.demo;

import org.jspecify.annotations.NullMarked;
