/** Tests of the pages about the staff. */
@NullMarked
package io.huiyin.staff.web;

import org.jspecify.annotations.NullMarked;
