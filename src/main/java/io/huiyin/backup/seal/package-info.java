/** The lock on a backup: what is written is sealed piece by piece, and nothing is believed before its seal was looked at. */
@NullMarked
package io.huiyin.backup.seal;

import org.jspecify.annotations.NullMarked;
