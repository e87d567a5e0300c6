/** The change of the key of personal data. */
@NullMarked
package io.huiyin.estate.key;

import org.jspecify.annotations.NullMarked;
