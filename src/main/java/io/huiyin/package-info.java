/** The application: its start, and nothing else. */
@NullMarked
package io.huiyin;

import org.jspecify.annotations.NullMarked;
