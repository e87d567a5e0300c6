/** Floor 4: requests of the past, taken over from CSV and XLSX files with a column mapping, and replayed as live traffic; may use repair, estate, staff, message, paper, roster, site, api. */
@NullMarked
package io.huiyin.history;

import org.jspecify.annotations.NullMarked;
