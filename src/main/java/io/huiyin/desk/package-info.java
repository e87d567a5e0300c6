/** The front desk: contacts come in here, are put to a home, and end on record. May use matter, paper, estate, staff, rulebook; knows no procedure by name. */
@NullMarked
package io.huiyin.desk;

import org.jspecify.annotations.NullMarked;
