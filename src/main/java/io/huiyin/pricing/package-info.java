/** The price list of paid services: dated versions, company-wide or of one community (BIL-04). May use estate, staff, paper, calendar. */
@NullMarked
package io.huiyin.pricing;

import org.jspecify.annotations.NullMarked;
