/** What the commands say and note. */
@NullMarked
package io.huiyin.backup.command;

import org.jspecify.annotations.NullMarked;
