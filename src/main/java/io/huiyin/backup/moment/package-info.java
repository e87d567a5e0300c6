/** Back to a moment: a copy of the embedded server's data, and the log of writes that is played upon it up to then. */
@NullMarked
package io.huiyin.backup.moment;

import org.jspecify.annotations.NullMarked;
