/** Areas (责任区): which buildings each property assistant keeps. May use estate, staff. */
@NullMarked
package io.huiyin.area;

import org.jspecify.annotations.NullMarked;
