package io.huiyin.backup;

import io.huiyin.backup.Catalogue.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** A table's rows as CSV, out of the database and into it, a row at a time. */
record TableRows(Connection connection, Table table) {
    /** Settings by which the same value is always written by the same letters. */
    static void settle(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    set datestyle = 'ISO, YMD'; set timezone = 'UTC'; set intervalstyle = 'postgres';
                    set bytea_output = 'hex'; set extra_float_digits = 1; set statement_timeout = 0;
                    set idle_in_transaction_session_timeout = 0; set lock_timeout = 0; set transaction_timeout = 0""");
        }
    }

    /** Writes all rows, and tells what was written. */
    Manifest.Table to(OutputStream out) throws SQLException, IOException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + table.sql() + " to stdout (format csv, header)");
        var rows = new RowSum();
        var file = Sha256.digest();
        var bytes = 0L;
        var heading = true;
        for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            if (!heading) {
                rows.add(row);
            }
            heading = false;
            file.update(row);
            bytes += row.length;
            out.write(row);
        }
        return new Manifest.Table(table.name(), table.columns(), rows.rows(), rows.text(), bytes, Sha256.text(file));
    }

    /** Reads rows into the table. */
    void from(InputStream in) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table.sql() + " from stdin (format csv, header match)", in, 1 << 16);
    }

    /** What is in the table. */
    Manifest.Table counted() throws SQLException, IOException {
        return to(OutputStream.nullOutputStream());
    }
}
