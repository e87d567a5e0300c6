/** What pages and programs show of a matter in words: its clocks and its timeline. Uses what matter uses. */
@NamedInterface("view")
@NullMarked
package io.huiyin.matter.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
