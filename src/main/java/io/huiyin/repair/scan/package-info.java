/** The stickers of public places: whoever comes by scans one and reports, without signing in; staff print them and give them out anew. */
@NullMarked
package io.huiyin.repair.scan;

import org.jspecify.annotations.NullMarked;
