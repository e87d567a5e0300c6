/** Texts to people outside (短信): owed with the act that causes them, sent by a gateway or by hand, each once. */
@NamedInterface("text")
@NullMarked
package io.huiyin.message.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
