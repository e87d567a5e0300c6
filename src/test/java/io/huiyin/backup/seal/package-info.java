/** Tests of the lock on backups. */
@NullMarked
package io.huiyin.backup.seal;

import org.jspecify.annotations.NullMarked;
