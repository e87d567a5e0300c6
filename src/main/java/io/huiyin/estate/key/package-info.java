/** The change of the key of personal data: a new key, all rows sealed anew while people work, the end of the old key. */
@NamedInterface("key")
@NullMarked
package io.huiyin.estate.key;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
