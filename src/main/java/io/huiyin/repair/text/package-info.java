/** What the customer of a repair is told by text, when, and in which words. */
@NamedInterface("text")
@NullMarked
package io.huiyin.repair.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
