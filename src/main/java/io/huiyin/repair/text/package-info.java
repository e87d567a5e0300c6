/** What the customer of a repair is told by text, when, and in which words. */
@NullMarked
package io.huiyin.repair.text;

import org.jspecify.annotations.NullMarked;
