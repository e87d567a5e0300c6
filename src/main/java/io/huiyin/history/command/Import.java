package io.huiyin.history.command;

import io.huiyin.history.command.Arguments.Misused;
import io.huiyin.history.command.Calls.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** {@code bin/import}: hands a file of past requests to a running server, and tells what came of its rows. */
public final class Import {
    private static final Set<String> OPTIONS =
            Set.of("mapping", "zone", "dates", "books", "create", "hours", "buildings");
    private static final String USAGE = """
            bin/import FILE --site CODE [--mapping JSON-FILE] [--zone America/New_York] [--dates YEAR_FIRST|MONTH_FIRST|DAY_FIRST]
                       [--books NAME] [--buildings create|keep] [--create "Name of a new community" --hours "MON-FRI 09:00-17:00"]
                       [--url http://localhost:8080] [--token TOKEN]     (or HUIYIN_URL, HUIYIN_TOKEN)
            The mapping is a JSON object from fields to headings: {"RECEIVED": "Created Date", "CLOSED": "Closed Date", ...};
            without it the columns are found by their usual names.""";
    private static final String BOUNDARY = "huiyin" + UUID.randomUUID();

    private Import() {}

    public static void main(String[] words) {
        System.exit(run(words));
    }

    static int run(String[] words) {
        try {
            var arguments = Arguments.of(words, OPTIONS);
            try (var calls = arguments.calls()) {
                return imported(arguments, calls);
            }
        } catch (Misused misused) {
            IO.println(misused.getMessage());
            IO.println(USAGE);
            return 2;
        } catch (IOException lost) {
            IO.println(lost.getMessage());
            return 1;
        }
    }

    private static int imported(Arguments arguments, Calls calls) throws IOException {
        if (arguments.maybe("create") != null) {
            var opened = open(arguments, calls);
            if (!opened.good()) {
                return told(opened);
            }
        }
        var begun = calls.post(
                "/" + calls.site() + "/imports",
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArray(form(arguments)),
                UUID.randomUUID().toString());
        return begun.good() ? watched(calls, begun.body().get("id").asLong()) : told(begun);
    }

    private static Answer open(Arguments arguments, Calls calls) throws IOException {
        var community = Map.of(
                "code", calls.site(),
                "name", arguments.get("create", ""),
                "zone", arguments.get("zone", "Asia/Shanghai"),
                "workingHours", arguments.get("hours", "MON-FRI 09:00-12:00,13:00-17:00"));
        return calls.post("", community, "community-" + calls.site(), Duration.ofMinutes(1));
    }

    private static int watched(Calls calls, long id) throws IOException {
        var answer = calls.get("/" + calls.site() + "/imports/" + id);
        while (answer.good() && !answer.body().get("ended").asBoolean()) {
            Calls.sleep(Duration.ofMillis(500));
            answer = calls.get("/" + calls.site() + "/imports/" + id);
        }
        if (!answer.good()) {
            return told(answer);
        }
        var run = answer.body();
        var counts = run.get("counts");
        IO.println("rows %d, imported %d, closed since %d, imported before %d, rejected %d, buildings added %d"
                .formatted(
                        run.get("rows").asInt(),
                        counts.get("imported").asInt(),
                        counts.get("updated").asInt(),
                        counts.get("known").asInt(),
                        counts.get("rejected").asInt(),
                        run.get("buildingsAdded").asInt()));
        if (counts.get("rejected").asInt() > 0) {
            IO.println("Why each row was rejected: /c/" + calls.site() + "/history/" + id);
        }
        return run.path("failure").isMissingNode()
                ? 0
                : failed(run.get("failure").asString());
    }

    private static int failed(String why) {
        IO.println(why);
        return 1;
    }

    private static int told(Answer answer) {
        var body = answer.body();
        IO.println(body.path("detail").asString("HTTP " + answer.status()));
        body.path("faults")
                .forEach(fault -> IO.println("  " + fault.get("field").asString() + ": "
                        + fault.get("reason").asString()));
        return 1;
    }

    private static byte[] form(Arguments arguments) throws IOException {
        var form = new ByteArrayOutputStream();
        var fields = new LinkedHashMap<String, String>();
        copy(arguments, "zone", fields);
        copy(arguments, "dates", fields);
        copy(arguments, "books", fields);
        if (arguments.maybe("buildings") != null) {
            fields.put(
                    "createBuildings",
                    String.valueOf(arguments.get("buildings", "").equals("create")));
        }
        if (arguments.maybe("mapping") != null) {
            fields.put("columns", Files.readString(Path.of(arguments.get("mapping", ""))));
        }
        for (var field : fields.entrySet()) {
            part(form, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(StandardCharsets.UTF_8));
        }
        part(form, "name=\"file\"; filename=\"" + arguments.name().replace("\"", "'") + "\"", arguments.content());
        form.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private static void copy(Arguments arguments, String option, Map<String, String> fields) {
        var value = arguments.maybe(option);
        if (value != null) {
            fields.put(option, value);
        }
    }

    private static void part(ByteArrayOutputStream form, String name, byte[] content) throws IOException {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n";
        form.write(head.getBytes(StandardCharsets.UTF_8));
        form.write(content);
        form.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
