/** Tests of the audit. */
@NullMarked
package io.huiyin.audit;

import org.jspecify.annotations.NullMarked;
