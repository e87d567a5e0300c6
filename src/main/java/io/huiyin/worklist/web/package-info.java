/** The pages of the dispatch board and of one's own work. */
@NullMarked
package io.huiyin.worklist.web;

import org.jspecify.annotations.NullMarked;
