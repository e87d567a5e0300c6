/** Tests of the audit's pages. */
@NullMarked
package io.huiyin.oversight;

import org.jspecify.annotations.NullMarked;
