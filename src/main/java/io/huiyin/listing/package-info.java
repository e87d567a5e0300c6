/** What pages with a list share: the filters in their address, and which page of the list is shown. */
@NullMarked
package io.huiyin.listing;

import org.jspecify.annotations.NullMarked;
