package io.huiyin.bench;

import io.huiyin.bench.fill.Site;
import io.huiyin.bench.floor.ServerLog;
import java.util.List;

/** What the lines measure: a server that is filled in, the ways to it, and where the figures go. */
public record House(
        Settings settings,
        Server server,
        Database database,
        Http http,
        ServerLog log,
        List<Site> sites,
        Results results) {
    public static House of(Settings settings, Server server, List<Site> sites, Results results) {
        var database = server.database();
        return new House(
                settings, server, database, Http.to(server.address()), new ServerLog(database), sites, results);
    }
}
