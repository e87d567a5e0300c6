@NullMarked
package io.huiyin.area;

import org.jspecify.annotations.NullMarked;
