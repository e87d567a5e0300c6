package io.huiyin.estate.key;

import io.huiyin.estate.internal.KeyRing;
import io.huiyin.estate.internal.Seal;
import io.huiyin.estate.key.SealedTable.Anew;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals anew, with the key that writes, what older ones sealed. Each batch is a transaction that locks its rows and passes
 * over those that somebody is changing; so nothing is lost or done twice, whoever is killed, and whoever works meanwhile.
 */
@Component
class Resealing {
    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);

    private final List<SealedTable> tables;
    private final KeyRing keys;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Resealing(List<SealedTable> tables, KeyRing keys, JdbcClient jdbc, TransactionTemplate transaction) {
        this.tables = tables;
        this.keys = keys;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What one way through all tables came to. */
    record Pass(int anew, int unreadable) {
        Pass plus(Pass other) {
            return new Pass(anew + other.anew, unreadable + other.unreadable);
        }
    }

    /** Goes once through all tables, or until it is to stop. */
    Pass pass(BooleanSupplier stop) {
        var key = keys.writing();
        var done = new Pass(0, 0);
        for (var table : tables) {
            done = done.plus(walk(table, key, stop));
        }
        return done;
    }

    private Pass walk(SealedTable table, Seal key, BooleanSupplier stop) {
        var done = new Pass(0, 0);
        var after = Optional.of(Collections.nCopies(table.key().size(), Long.MIN_VALUE));
        while (after.isPresent() && !stop.getAsBoolean()) {
            var step = step(table, key, after.get());
            done = done.plus(step.done);
            after = step.last;
        }
        return done;
    }

    /** A batch that the database refuses is taken row by row, so that one row holds up no other; one that it can't take now fails. */
    private Step step(SealedTable table, Seal key, List<Long> after) {
        try {
            return batch(table, key, after, table.batch(), new ArrayList<>());
        } catch (DataAccessResourceFailureException away) {
            throw away;
        } catch (NonTransientDataAccessException refused) {
            LOG.warn("rows of {} are sealed anew one by one: {}", table.name(), refused.getClass());
            return oneByOne(table, key, after);
        }
    }

    private Step oneByOne(SealedTable table, Seal key, List<Long> after) {
        var done = new Pass(0, 0);
        var last = Optional.of(after);
        for (var row = 0; row < table.batch() && last.isPresent(); row++) {
            var reached = new ArrayList<List<Long>>();
            try {
                var step = batch(table, key, last.get(), 1, reached);
                done = done.plus(step.done);
                last = step.last;
            } catch (DataAccessResourceFailureException away) {
                throw away;
            } catch (NonTransientDataAccessException refused) {
                LOG.error("{} {} can't be sealed anew", table.name(), reached, refused);
                done = done.plus(new Pass(0, 1));
                last = reached.stream().findFirst();
            }
        }
        return new Step(done, last);
    }

    private Step batch(SealedTable table, Seal key, List<Long> after, int limit, List<List<Long>> reached) {
        return transaction.execute(_ -> {
            var rows = next(table, key, after, limit);
            if (rows.isEmpty()) {
                return new Step(new Pass(0, 0), Optional.empty());
            }
            reached.add(rows.getLast().key);
            var anew =
                    rows.stream().flatMap(row -> anew(table, key, row).stream()).toList();
            if (!anew.isEmpty()) {
                table.rewriting().write(jdbc, table, anew);
            }
            return new Step(
                    new Pass(anew.size(), rows.size() - anew.size()),
                    reached.stream().findFirst());
        });
    }

    private List<Old> next(SealedTable table, Seal key, List<Long> after, int limit) {
        var statement = jdbc.sql(table.nextSql()).param("key", key.id()).param("limit", limit);
        for (var at = 0; at < after.size(); at++) {
            statement = statement.param("after_" + table.key().get(at), after.get(at));
        }
        return statement.query((row, number) -> old(table, row)).list();
    }

    private static Old old(SealedTable table, ResultSet row) throws SQLException {
        var key = new ArrayList<Long>();
        for (var column : table.key()) {
            key.add(row.getLong(column));
        }
        var values = new ArrayList<byte[]>();
        for (var column : table.columns()) {
            values.add(row.getBytes(column));
        }
        return new Old(key, values);
    }

    /** Sealed with the new key; a row that can't be opened stays as it is, and is named in the log. */
    private Optional<Anew> anew(SealedTable table, Seal key, Old row) {
        try {
            var texts = row.values.stream().map(keys::open).toList();
            return Optional.of(
                    new Anew(row.key, texts, texts.stream().map(key::seal).toList()));
        } catch (IllegalStateException unreadable) {
            LOG.error("{} {} can't be opened: {}", table.name(), row.key, unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** A row as it was sealed before. */
    private record Old(List<Long> key, List<byte[]> values) {}

    /** What a batch came to, and its last row; none when there was nothing after. */
    private record Step(Pass done, Optional<List<Long>> last) {}
}
