/** Pages of the audit. */
@NullMarked
package io.huiyin.oversight.web;

import org.jspecify.annotations.NullMarked;
