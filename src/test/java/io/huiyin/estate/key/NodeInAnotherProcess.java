package io.huiyin.estate.key;

import io.huiyin.estate.EstateFixture;
import io.huiyin.estate.internal.KeyFiles;
import io.huiyin.estate.internal.KeyRing;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A node that does nothing but seal anew, a few rows at a time, so that a test can kill it. */
final class NodeInAnotherProcess {
    private NodeInAnotherProcess() {}

    public static void main(String[] args) {
        var source = new DriverManagerDataSource(args[0], args[1], args[2]);
        var jdbc = JdbcClient.create(source);
        var ring = KeyRing.opened(new KeyFiles("", Path.of(args[3])), jdbc);
        var tables = EstateFixture.sealedTables(ring).stream()
                .map(table -> table.by(3))
                .toList();
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        System.out.println("ready");
        new Resealing(tables, ring, jdbc, transaction).pass(() -> false);
        System.out.println("through");
    }
}
