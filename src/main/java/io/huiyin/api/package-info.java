/** How programs are answered: problems in the asker's language, posts that act once, and the description of the API. May use procedure. */
@NullMarked
package io.huiyin.api;

import org.jspecify.annotations.NullMarked;
