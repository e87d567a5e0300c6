/** The technician's pages on the phone: my orders, one task a page, the customer's consent and signature on the glass. */
@NullMarked
package io.huiyin.repair.phone;

import org.jspecify.annotations.NullMarked;
