package io.huiyin.history.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** {@code bin/replay FILE --speed 60 --site lw --token …}: sends past requests as live traffic, at a chosen speed. */
public final class Replay {
    private static final int REPORT_EVERY = 50;
    private final Desk desk;
    private final double speed;
    private final Tally tally = new Tally();

    Replay(Desk desk, double speed) {
        this.desk = desk;
        this.speed = speed;
    }

    public static void main(String[] arguments) {
        var options = options(arguments);
        var file = options.get("file");
        var token = options.getOrDefault("token", System.getenv().getOrDefault("HUIYIN_TOKEN", ""));
        if (file == null || token.isEmpty() || !Files.isReadable(Path.of(file))) {
            System.err.println(
                    "bin/replay FILE [--speed 60] [--site lw] [--url http://localhost:8080] --token TOKEN (made by admin under API tokens)");
            System.exit(2);
            return;
        }
        var requests = PastRequests.read(Path.of(file));
        var url = options.getOrDefault("url", "http://localhost:8080");
        var speed = Double.parseDouble(options.getOrDefault("speed", "1"));
        System.out.printf(
                "%d requests, %d rows without a readable time%n",
                requests.inOrder().size(), requests.unreadable());
        var tally =
                new Replay(new Desk(url, options.getOrDefault("site", "lw"), token), speed).play(requests.inOrder());
        System.out.println(tally);
        System.exit(tally.losses() == 0 ? 0 : 1);
    }

    /** Sends each request when its time has come, and waits until all have been answered. */
    Tally play(List<PastRequest> requests) {
        var start = System.nanoTime();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = 0;
            for (var request : requests) {
                waitUntil(start + scaled(request.after()));
                senders.execute(() -> desk.send(request, tally));
                if (++sent % REPORT_EVERY == 0) {
                    System.out.println(tally);
                }
            }
        }
        return tally;
    }

    private long scaled(Duration after) {
        return Math.round(after.toNanos() / speed);
    }

    private static void waitUntil(long moment) {
        for (var left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (var at = 0; at < arguments.length; at++) {
            var argument = arguments[at];
            if (argument.startsWith("--") && at + 1 < arguments.length) {
                options.put(argument.substring(2), arguments[++at]);
            } else {
                options.putIfAbsent("file", argument);
            }
        }
        return options;
    }
}
