/** Tests of backups. */
@NullMarked
package io.huiyin.backup;

import org.jspecify.annotations.NullMarked;
