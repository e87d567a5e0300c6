/** Situations of papers, files and pictures. */
@NullMarked
package io.huiyin.paper;

import org.jspecify.annotations.NullMarked;
