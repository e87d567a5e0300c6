/** The floors: what the server asked of the database for one request, played again by plain JDBC. */
@NullMarked
package io.huiyin.bench.floor;

import org.jspecify.annotations.NullMarked;
