package io.huiyin.bench.floor;

import io.huiyin.bench.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** Plays what requests asked of the database again over one connection: the same statements, transactions and batches. */
public final class Replay implements AutoCloseable {
    private static final Pattern NUMBERS = Pattern.compile("\\{-?\\d+(,-?\\d+)*\\}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d.*[+-]\\d\\d.*");
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    public Replay(Database database) {
        this.connection = database.asServer();
    }

    /** Rows that the server wrote in one batch are written in one batch. */
    static List<List<Step>> batches(List<Step> steps) {
        var batches = new ArrayList<List<Step>>();
        for (var step : steps) {
            var last = batches.isEmpty() ? null : batches.getLast();
            if (last != null && step.writes() && last.getFirst().sql().equals(step.sql())) {
                last.add(step);
            } else {
                batches.add(new ArrayList<>(List.of(step)));
            }
        }
        return batches;
    }

    public void play(Trace trace) {
        play(trace, null);
    }

    /**
     * Plays a trace in which something is made whose id only the database knows.
     *
     * @param made the id that the server was given for what it made; where it stands, the new one is put
     */
    public void play(Trace trace, @Nullable String made) {
        var ids = new HashMap<String, String>();
        try {
            for (var batch : batches(trace.steps())) {
                play(batch, ids, made);
            }
        } catch (SQLException failed) {
            abandon(failed);
        }
    }

    private void play(List<Step> batch, Map<String, String> ids, @Nullable String made) throws SQLException {
        var first = batch.getFirst();
        if (first.begins()) {
            connection.setAutoCommit(false);
        } else if (first.commits()) {
            connection.commit();
            connection.setAutoCommit(true);
        } else if (first.rollsBack()) {
            connection.rollback();
            connection.setAutoCommit(true);
        } else if (first.works()) {
            work(batch, ids, made);
        }
    }

    private void work(List<Step> batch, Map<String, String> ids, @Nullable String made) throws SQLException {
        var statement = prepared(batch.getFirst().sql());
        if (batch.size() > 1) {
            for (var step : batch) {
                bind(statement, step, ids);
                statement.addBatch();
            }
            statement.executeBatch();
            return;
        }
        bind(statement, batch.getFirst(), ids);
        if (statement.execute()) {
            read(statement, batch.getFirst(), ids, made);
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    private static void bind(PreparedStatement statement, Step step, Map<String, String> ids) throws SQLException {
        var at = 1;
        for (var value : step.values()) {
            if (value == null) {
                statement.setNull(at++, Types.OTHER);
            } else {
                statement.setObject(at++, typed(step.sql(), ids.getOrDefault(value, value)), Types.OTHER);
            }
        }
    }

    /** The log tells values without their types; moments and lists need them, PostgreSQL finds the others by itself. */
    private static Object typed(String sql, String value) throws SQLException {
        if (MOMENT.matcher(value).matches()) {
            return ofType("timestamptz", value);
        }
        var list = sql.contains("unnest(") && value.startsWith("{") && value.length() > 2;
        return list ? ofType(NUMBERS.matcher(value).matches() ? "_int8" : "_text", value) : value;
    }

    private static PGobject ofType(String type, String value) throws SQLException {
        var typed = new PGobject();
        typed.setType(type);
        typed.setValue(value);
        return typed;
    }

    private static void read(PreparedStatement statement, Step step, Map<String, String> ids, @Nullable String made)
            throws SQLException {
        try (var rows = statement.getResultSet()) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (var at = 1; at <= columns; at++) {
                    rows.getObject(at);
                }
                if (made != null && step.sql().startsWith("insert into matter ")) {
                    ids.put(made, rows.getString("id"));
                }
            }
        }
    }

    private void abandon(SQLException failed) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException again) {
            failed.addSuppressed(again);
        }
        throw new IllegalStateException(failed);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
