/** The page of the texts to customers: what waits, what was sent, what is sent by hand, and the rule for them. */
@NullMarked
package io.huiyin.desk.text;

import org.jspecify.annotations.NullMarked;
