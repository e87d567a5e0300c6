package io.huiyin.message;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The pages of this node that listen, by what they listen to; a page reconnects by itself when its time is over. */
@Component
public class Streams implements SmartLifecycle {
    /** What a page is told when something may have been missed: look at everything again. */
    static final String EVERYTHING = "*";

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Map<String, Set<Stream>> open = new ConcurrentHashMap<>();
    private volatile boolean running;

    /** Whose page it is: the member of staff, and the session by which he is signed in. */
    public record Owner(long staffId, @Nullable String sessionId) {}

    /** A page that listens for what one member of staff is told. */
    public SseEmitter messages(Owner owner) {
        return open("messages " + owner.staffId(), owner, "message", data -> true);
    }

    /** A page that listens for changes of topics in a community, or of all; {@code repair} stands for {@code repair:…} too. */
    public SseEmitter changes(Owner owner, long communityId, Set<String> topics) {
        return open(
                "changes " + communityId,
                owner,
                "change",
                changed -> topics.isEmpty()
                        || changed.equals(EVERYTHING)
                        || topics.stream().anyMatch(topic -> changed.equals(topic) || changed.startsWith(topic + ":")));
    }

    void told(String staffId) {
        signal("messages " + staffId, "new");
    }

    void changed(String communityId, String topic) {
        signal("changes " + communityId, topic);
    }

    /** After the ear was deaf for a while. */
    void lookAgain() {
        open.values().forEach(streams -> streams.forEach(stream -> stream.signal(EVERYTHING)));
    }

    /** Closes the pages of one of the staff, except those of a session that is kept. */
    void lockedOut(long staffId, @Nullable String keptSessionId) {
        all().filter(stream -> stream.owner().staffId() == staffId)
                .filter(stream -> keptSessionId == null
                        || !keptSessionId.equals(stream.owner().sessionId()))
                .forEach(Stream::lockOut);
    }

    /** The sessions whose pages listen here. */
    Set<String> sessions() {
        return all().flatMap(stream -> Optional.ofNullable(stream.owner().sessionId()).stream())
                .collect(Collectors.toSet());
    }

    /** Closes the pages whose session has ended meanwhile, however it did. */
    void keepOnly(Set<String> openSessions) {
        all().filter(stream -> stream.owner().sessionId() instanceof String id && !openSessions.contains(id))
                .forEach(Stream::close);
    }

    private java.util.stream.Stream<Stream> all() {
        return open.values().stream().flatMap(Set::stream);
    }

    void beat() {
        open.values().forEach(streams -> streams.forEach(Stream::beat));
    }

    private SseEmitter open(String key, Owner owner, String event, Predicate<String> wanted) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var stream = new Stream(owner, emitter, event, wanted);
        open.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet()).add(stream);
        Runnable forget = () -> open.computeIfPresent(key, (_, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
        emitter.onCompletion(forget);
        emitter.onError(_ -> forget.run());
        emitter.onTimeout(emitter::complete);
        stream.beat(); // the headers go out now, and the page knows that it is connected
        return emitter;
    }

    private void signal(String key, String data) {
        open.getOrDefault(key, Set.of()).forEach(stream -> stream.signal(data));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for its open requests, of which these would never end. */
    @Override
    public void stop() {
        running = false;
        open.values().forEach(streams -> streams.forEach(Stream::close));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
