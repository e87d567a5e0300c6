package io.huiyin.faults;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What the load was told was done, and what it is still waiting to hear about. */
final class Journal {
    private final Map<String, List<Acked>> repairs = new HashMap<>();
    private final Map<String, Long> contacts = new HashMap<>();
    private final Map<String, String> waiting = new HashMap<>();
    private final List<String> refused = new ArrayList<>();
    private int again;

    /** An acknowledged act: the repair's version and stage after it, its clocks, and the key it was sent with. */
    record Acked(String key, int version, String stage, Set<String> clocks) {
        static Acked of(String key, JsonNode repair) {
            var clocks = new TreeSet<String>();
            repair.path("clocks").forEach(clock -> clocks.add(clock(clock)));
            return new Acked(
                    key, repair.get("version").asInt(), repair.get("stage").asString(), clocks);
        }

        private static String clock(JsonNode clock) {
            var due = OffsetDateTime.parse(clock.get("dueAt").asString()).toInstant();
            return clock.get("clause").asString() + " " + clock.get("state").asString() + " " + due;
        }
    }

    /** All that was acknowledged so far, and what hangs in the air. */
    record Snapshot(Map<String, List<Acked>> repairs, Map<String, Long> contacts, Map<String, String> waiting) {
        int acts() {
            return repairs.values().stream().mapToInt(List::size).sum();
        }
    }

    synchronized Snapshot snapshot() {
        var copy = new HashMap<String, List<Acked>>();
        repairs.forEach((number, acts) -> copy.put(number, List.copyOf(acts)));
        return new Snapshot(copy, Map.copyOf(contacts), Map.copyOf(waiting));
    }

    /** A request goes out; it is about a repair, or about none yet. */
    synchronized void sent(String key, String number) {
        waiting.put(key, number);
    }

    synchronized void opened(String key, long contact) {
        waiting.remove(key);
        contacts.put(key, contact);
    }

    synchronized void done(String key, JsonNode repair, boolean answeredAgain) {
        waiting.remove(key);
        repairs.computeIfAbsent(repair.get("number").asString(), number -> new ArrayList<>())
                .add(Acked.of(key, repair));
        again += answeredAgain ? 1 : 0;
    }

    /** The server said no, which nobody expects here. */
    synchronized void refused(String key, String what) {
        waiting.remove(key);
        refused.add(what);
    }

    synchronized List<String> refusals() {
        return List.copyOf(refused);
    }

    /** How many acts had been done already when they were sent again. */
    synchronized int again() {
        return again;
    }
}
