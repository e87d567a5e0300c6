/** What proves besides the password that it is the person: codes of an authenticator, recovery codes, and who must have them. */
@NamedInterface("factor")
@NullMarked
package io.huiyin.staff.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
