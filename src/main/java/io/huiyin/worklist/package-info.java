/** What waits for whom: the dispatch board and everybody's own list, over all kinds of matters. May use every module beneath. */
@NullMarked
package io.huiyin.worklist;

import org.jspecify.annotations.NullMarked;
