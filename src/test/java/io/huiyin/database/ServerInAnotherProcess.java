package io.huiyin.database;

import java.nio.file.Path;
import java.util.List;

/** An application that starts its database and then only waits, so that a test can kill it. */
final class ServerInAnotherProcess {
    private ServerInAnotherProcess() {}

    public static void main(String[] args) throws InterruptedException {
        var server = EmbeddedPostgres.start(Path.of(args[0]), List.of());
        System.out.println(server.getJdbcUrl());
        Thread.currentThread().join();
    }
}
