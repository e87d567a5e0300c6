/** Tests of the frame: coming in, staying in, staying out. */
@NullMarked
package io.huiyin.site;

import org.jspecify.annotations.NullMarked;
