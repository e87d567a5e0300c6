/** Passkeys of the staff: made, answered, counted, named and taken away. */
@NamedInterface("passkey")
@NullMarked
package io.huiyin.staff.passkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
