package io.huiyin.message;

import io.huiyin.message.Streams.Owner;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page that listens. Signals that come faster than the page takes them melt into one, and a slow page delays no
 * other, since each is written to by a thread of its own.
 */
final class Stream {
    private static final Logger log = LoggerFactory.getLogger(Stream.class);
    private final Owner owner;
    private final SseEmitter emitter;
    private final String event;
    private final Predicate<String> wanted;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean writing = new AtomicBoolean();

    Stream(Owner owner, SseEmitter emitter, String event, Predicate<String> wanted) {
        this.owner = owner;
        this.emitter = emitter;
        this.event = event;
        this.wanted = wanted;
    }

    void signal(String data) {
        if (wanted.test(data) && waiting.add(data)) {
            write();
        }
    }

    Owner owner() {
        return owner;
    }

    void close() {
        emitter.complete();
    }

    /** The page is told that its session has ended before its line does, so that it goes to the door by itself. */
    void lockOut() {
        Thread.startVirtualThread(() -> {
            send(SseEmitter.event().name("out").data("now"));
            emitter.complete();
        });
    }

    /** Finds out whether the page is still there. */
    void beat() {
        Thread.startVirtualThread(() -> send(SseEmitter.event().comment("")));
    }

    private void write() {
        if (writing.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::drain);
        }
    }

    private void drain() {
        for (String data : waiting) {
            waiting.remove(data);
            send(SseEmitter.event().name(event).data(data));
        }
        writing.set(false);
        if (!waiting.isEmpty()) { // a signal came between the last look and the release
            write();
        }
    }

    private void send(SseEmitter.SseEventBuilder what) {
        try {
            emitter.send(what);
        } catch (IOException | IllegalStateException gone) {
            log.debug("A page has gone", gone); // the web server ends its request, and the stream is forgotten
        }
    }
}
