package io.huiyin.history.command;

import io.huiyin.history.DateStyle;
import io.huiyin.history.Field;
import io.huiyin.history.FileRefused;
import io.huiyin.history.LiveReader;
import io.huiyin.history.Mapping;
import io.huiyin.history.OldRequest;
import io.huiyin.history.Table;
import io.huiyin.history.command.Arguments.Misused;
import io.huiyin.history.command.Calls.Unreachable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bin/replay}: plays a file of past requests as live traffic against a running server, at a multiple of the speed at which
 * they once came in. Each request opens a contact and records a repair; each acts once, however often it has to be sent.
 */
public final class Replay {
    private static final Set<String> OPTIONS =
            Set.of("speed", "mapping", "zone", "dates", "run", "patience", "at-once");
    private static final String USAGE = """
            bin/replay FILE --speed 60 [--site nyc] [--zone America/New_York] [--dates MONTH_FIRST] [--mapping JSON-FILE]
                       [--run NAME] [--patience SECONDS] [--at-once 16] [--url http://localhost:8080] [--token TOKEN]
            --run names the replay: the same file under another name is played anew, under the same name nothing is doubled.
            --patience is how long a request is tried again while the server is away (300).
            --at-once is how many requests may be on their way together (16); a busy moment of the file waits its turn.""";
    private static final TypeReference<Map<Field, String>> COLUMNS = new TypeReference<>() {};

    private static final int REPORT_EVERY = 100;

    private Replay() {}

    public static void main(String[] words) {
        System.exit(run(words));
    }

    static int run(String[] words) {
        try {
            var arguments = Arguments.of(words, OPTIONS);
            var speed = number(arguments.get("speed", "60"));
            var patience = Duration.ofSeconds((long) number(arguments.get("patience", "300")));
            var atOnce = (int) Math.ceil(number(arguments.get("at-once", "16")));
            var requests = requests(arguments);
            try (var calls = arguments.calls()) {
                var tally = play(
                        requests,
                        speed,
                        new Post(calls, arguments.get("run", "replay"), patience, new Semaphore(atOnce)));
                IO.println(tally.line());
                return tally.lost() == 0 ? 0 : 1;
            }
        } catch (Misused misused) {
            IO.println(misused.getMessage());
            IO.println(USAGE);
            return 2;
        } catch (FileRefused refused) {
            IO.println("The file is no table: " + refused.reason().key());
            return 1;
        }
    }

    private static double number(String text) {
        try {
            var number = Double.parseDouble(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw new Misused("Not a number: " + text);
        }
        throw new Misused("Above zero, please: " + text);
    }

    private static List<OldRequest> requests(Arguments arguments) {
        var table = Table.read(arguments.content());
        var proposed = Mapping.likeliest(table, zone(arguments), "replay");
        var dates = arguments.maybe("dates");
        var mapping = new Mapping(
                arguments.maybe("mapping") == null ? proposed.columns() : columns(arguments.get("mapping", "")),
                dates == null ? proposed.dates() : DateStyle.valueOf(dates),
                proposed.zone(),
                proposed.books(),
                false);
        return new LiveReader(table, mapping).requests();
    }

    private static ZoneId zone(Arguments arguments) {
        try {
            return ZoneId.of(arguments.get("zone", "America/New_York"));
        } catch (DateTimeException unknown) {
            throw new Misused("There is no such time zone: " + arguments.get("zone", ""));
        }
    }

    private static Map<Field, String> columns(String file) {
        try {
            return JsonMapper.shared().readValue(Files.readString(Path.of(file)), COLUMNS);
        } catch (IOException unreadable) {
            throw new Misused("The mapping can't be read: " + file);
        }
    }

    /** Sends each request at its moment, the first at once; none waits for the one before, unless too many are on their way. */
    private static Tally play(List<OldRequest> requests, double speed, Post post) {
        var tally = new Tally();
        if (requests.isEmpty()) {
            return tally;
        }
        var start = System.nanoTime();
        var first = requests.getFirst().received();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var request : requests) {
                var after = Duration.between(first, request.received()).toNanos() / speed;
                Calls.sleep(Duration.ofNanos(Math.max(0, start + (long) after - System.nanoTime())));
                var sent = tally.sent();
                if (sent % REPORT_EVERY == 0) {
                    IO.println("sent %d of %d".formatted(sent, requests.size()));
                }
                senders.submit(() -> post.send(request, tally));
            }
        }
        return tally;
    }

    /** Sends one request: the contact first, then the repair that it led to. */
    private record Post(Calls calls, String run, Duration patience, Semaphore places) {
        void send(OldRequest request, Tally tally) {
            places.acquireUninterruptibly();
            try {
                var path = "/" + calls.site();
                var key = key(request);
                var contact =
                        calls.post(path + "/contacts", Map.of("channel", Channels.of(request)), "c-" + key, patience);
                if (!contact.good()) {
                    tally.refused(contact.why());
                    return;
                }
                var body = LiveRequest.of(request, contact.body().get("id").asLong());
                var repair = calls.post(path + "/repairs", body, "r-" + key, patience);
                if (repair.good()) {
                    tally.accepted();
                } else {
                    tally.refused(repair.why());
                }
            } catch (Unreachable lost) {
                IO.println(request.id() + ": " + lost.getMessage());
            } finally {
                places.release();
            }
        }

        private String key(OldRequest request) {
            var key = run + "-" + request.id();
            return key.length() <= 60
                    ? key
                    : run.hashCode() + "-" + request.id().hashCode();
        }
    }
}
