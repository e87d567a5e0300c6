/** Those who come by the company's own sign-in: who of the staff they are, and the posts that its claims give and take. */
@NamedInterface("provider")
@NullMarked
package io.huiyin.staff.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
