/** Everything a Huiyin holds as one open file, back into an empty house, and back to any moment; may use matter, paper, estate and database. */
@NullMarked
package io.huiyin.backup;

import org.jspecify.annotations.NullMarked;
