package io.huiyin.faults;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * People at work: each opens repairs and takes them through their acts, one request after the other. What is not answered is sent
 * again with the same key until it is. A third of the repairs is left lying, so that clocks have something to do.
 */
final class Load implements AutoCloseable {
    private static final Duration BREATH = Duration.ofMillis(150);
    private final Supplier<URI> servers;
    private final Tokens tokens;
    private final Journal journal;
    private final Gate gate = new Gate();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, Integer> troubles = new TreeMap<>();
    private volatile boolean over;

    Load(Supplier<URI> servers, Tokens tokens, Journal journal) {
        this.servers = servers;
        this.tokens = tokens;
        this.journal = journal;
    }

    void begin(int people) {
        for (var person = 0; person < people; person++) {
            threads.submit(this::work);
        }
    }

    Gate gate() {
        return gate;
    }

    /** What was heard instead of an answer since the last time one asked, and how often: {@code 503}, {@code lost}, … */
    synchronized Map<String, Integer> troubles() {
        var heard = new TreeMap<>(troubles);
        troubles.clear();
        return heard;
    }

    private void work() {
        try {
            while (!over) {
                repair(count.incrementAndGet());
            }
        } catch (RuntimeException broken) {
            journal.refused("", broken.toString());
        }
    }

    private void repair(int number) {
        var contact = answered("desk", "/contacts", "{\"channel\": \"CALL\"}", "");
        if (contact == null) {
            return;
        }
        journal.opened(contact.key(), contact.answer().body().get("id").asLong());
        var body = Course.tap(contact.answer().body().get("id").asLong(), number);
        var repair = done(answered("desk", "/repairs", body, ""));
        var left = number % 3 == 1 ? number % 11 : Integer.MAX_VALUE;
        for (var act : Course.of(tokens.id("tech1"), number)) {
            if (repair == null || over || left-- == 0) {
                return;
            }
            var path = "/repairs/" + repair.number() + "/" + act.noun();
            repair = done(answered(act.by(), path, act.body(repair.version()), repair.number()));
        }
    }

    private record Repair(String number, int version) {}

    private @Nullable Repair done(@Nullable Answered answered) {
        if (answered == null) {
            return null;
        }
        var repair = answered.answer().body();
        journal.done(answered.key(), repair, answered.answer().again());
        return new Repair(repair.get("number").asString(), repair.get("version").asInt());
    }

    private record Answered(String key, Api.Answer answer) {}

    /** Sends until it is answered; nothing when it was refused, or the work is over before an answer came. */
    private @Nullable Answered answered(String by, String path, String body, String number) {
        var key = UUID.randomUUID().toString();
        var request = new Api.Request(tokens.of(by), path, body, key);
        journal.sent(key, number);
        while (!over) {
            var answer = once(request);
            if (answer != null && answer.good()) {
                return new Answered(key, answer);
            }
            if (answer != null && answer.status() < 500) {
                journal.refused(key, path + ": " + answer.status() + " " + answer.text());
                return null;
            }
            Pause.of(BREATH);
        }
        return null;
    }

    private Api.@Nullable Answer once(Api.Request request) {
        gate.enter();
        try {
            var answer = new Api(servers.get(), "lw").post(request);
            if (answer.status() >= 500) {
                heard(answer.defined() ? "503" : "bare " + answer.status());
            }
            return answer;
        } catch (IOException lost) {
            heard("lost");
            return null;
        } finally {
            gate.leave();
        }
    }

    private synchronized void heard(String trouble) {
        troubles.merge(trouble, 1, Integer::sum);
    }

    /** Lets everybody finish the request in hand, and go home. */
    @Override
    public void close() {
        over = true;
        gate.open();
        threads.shutdown();
        try {
            threads.awaitTermination(2, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
