/** The commands {@code bin/backup} and {@code bin/restore}. */
@NullMarked
package io.huiyin.backup.command;

import org.jspecify.annotations.NullMarked;
