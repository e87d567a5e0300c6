/** Floor 3: the roster of homes and people as a spreadsheet, in and out, and the pages that keep households; may use estate, staff, message, paper. */
@NullMarked
package io.huiyin.roster;

import org.jspecify.annotations.NullMarked;
