/** The database: an embedded PostgreSQL in the data folder, or an external one; used by no module, found by all through its DataSource. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package io.huiyin.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
