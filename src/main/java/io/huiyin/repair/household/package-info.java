/** The household's link: what happens with one work order, the price to agree to, the signature and the stars; for whoever has the address. */
@NullMarked
package io.huiyin.repair.household;

import org.jspecify.annotations.NullMarked;
