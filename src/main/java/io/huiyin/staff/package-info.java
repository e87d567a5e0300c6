/** Who works for the company: organisation, posts, people, rosters, and what each of them may see; uses estate only. */
@NullMarked
package io.huiyin.staff;

import org.jspecify.annotations.NullMarked;
