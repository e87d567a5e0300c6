@NullMarked
package io.huiyin.round;

import org.jspecify.annotations.NullMarked;
