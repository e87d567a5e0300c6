package io.huiyin.matter;

import io.huiyin.matter.Chain.NewEntry;
import io.huiyin.staff.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts of each matter in their order, insert-only and chained by hash. */
@Repository
public class Timeline {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Timeline(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Writes entries of locked matters in one batch, and moves each matter's head; a matter may appear several times. */
    void append(List<Appending> appendings) {
        write(appendings);
        var last = new LinkedHashMap<MatterRef, Appending>();
        appendings.forEach(appending ->
                last.merge(appending.ref(), appending, (one, other) -> one.seq() > other.seq() ? one : other));
        jdbc.sql("""
                update matter m set entries = t.entries, head = t.head
                from unnest(:communities, :matters, :entries, :heads) as t (community_id, id, entries, head)
                where m.community_id = t.community_id and m.id = t.id""")
                .param("communities", column(last, each -> each.ref().communityId(), Long[]::new))
                .param("matters", column(last, each -> each.ref().id(), Long[]::new))
                .param("entries", column(last, Appending::seq, Integer[]::new))
                .param("heads", column(last, Appending::hash, byte[][]::new))
                .update();
    }

    private static <T> T[] column(
            Map<MatterRef, Appending> last, Function<Appending, T> value, IntFunction<T[]> array) {
        return last.values().stream().map(value).toArray(array);
    }

    /** Writes entries only; whoever calls moves the head of each matter himself. */
    void write(List<Appending> appendings) {
        var insert = """
                insert into entry (community_id, matter_id, seq, version, at, actor, actor_id, actor_name, word,
                                   from_stage, to_stage, facts, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        batch.batchUpdate(insert, appendings.stream().map(Appending::columns).toList());
    }

    public List<Entry> of(MatterRef ref) {
        return since(ref, -1);
    }

    /** What happened after the version that somebody saw. */
    List<Entry> since(MatterRef ref, int version) {
        return jdbc.sql("""
                select seq, version, at, actor, actor_id, actor_name, word, from_stage, to_stage, facts, hash
                from entry where community_id = :community and matter_id = :matter and version > :version
                order by seq""")
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .param("version", version)
                .query((row, at) -> entry(row))
                .list();
    }

    /** When the last act on a matter was done: as its phone told it where that counted, else when it came in. */
    Instant lastActAt(MatterRef ref) {
        return jdbc.sql("""
                select coalesce((facts::json ->> 'doneAt')::timestamptz, at) from entry
                where community_id = :community and matter_id = :matter and to_stage is not null
                order by seq desc limit 1""")
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(Instant.EPOCH);
    }

    /** The first broken link of the matter's chain, if there is one. */
    public Optional<ChainFault> verify(Matter matter) {
        return verify(matter, of(matter.ref()));
    }

    /** The first broken link of each of these matters of one community, in one query. */
    List<ChainFault> verify(List<Matter> matters) {
        if (matters.isEmpty()) {
            return List.of();
        }
        var entries = of(
                matters.getFirst().communityId(),
                matters.stream().map(Matter::id).toArray(Long[]::new));
        return matters.stream()
                .flatMap(matter -> verify(matter, entries.getOrDefault(matter.id(), List.of())).stream())
                .toList();
    }

    private Map<Long, List<Entry>> of(long communityId, Long[] matterIds) {
        var entries = new HashMap<Long, List<Entry>>();
        jdbc.sql("""
                select matter_id, seq, version, at, actor, actor_id, actor_name, word, from_stage, to_stage, facts, hash
                from entry where community_id = :community and matter_id = any (:matters)
                order by matter_id, seq""")
                .param("community", communityId)
                .param("matters", matterIds)
                .query(row -> {
                    entries.computeIfAbsent(row.getLong("matter_id"), any -> new ArrayList<>())
                            .add(entry(row));
                });
        return entries;
    }

    private static Optional<ChainFault> verify(Matter matter, List<Entry> entries) {
        byte[] before = null;
        var expected = 1;
        for (var entry : entries) {
            if (entry.seq() != expected) {
                return fault(matter, expected, ChainFault.Kind.MISSING);
            }
            if (!Arrays.equals(entry.hash(), Chain.hash(before, matter.ref(), entry))) {
                return fault(matter, expected, ChainFault.Kind.CHANGED);
            }
            before = entry.hash();
            expected++;
        }
        var whole = matter.entries() == expected - 1 && Arrays.equals(matter.head(), before);
        return whole ? Optional.empty() : fault(matter, expected, ChainFault.Kind.CUT_OFF);
    }

    private static Optional<ChainFault> fault(Matter matter, int seq, ChainFault.Kind kind) {
        return Optional.of(new ChainFault(matter.ref(), matter.number(), seq, kind));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var actor = new Actor(
                Actor.Kind.valueOf(row.getString("actor")),
                row.getObject("actor_id", Long.class),
                row.getString("actor_name"));
        return new Entry(
                row.getInt("seq"),
                row.getInt("version"),
                row.getTimestamp("at").toInstant(),
                actor,
                row.getString("word"),
                row.getString("from_stage"),
                row.getString("to_stage"),
                row.getString("facts"),
                row.getBytes("hash"));
    }

    /** An entry with its place in the chain. */
    record Appending(MatterRef ref, int seq, int version, Instant at, NewEntry entry, byte[] hash) {
        static Appending after(
                MatterRef ref, int entries, byte @Nullable [] head, int version, Instant at, NewEntry entry) {
            var moment = at.truncatedTo(ChronoUnit.MICROS);
            var hash = Chain.hash(head, ref, entries + 1, entry, version, moment);
            return new Appending(ref, entries + 1, version, moment, entry, hash);
        }

        private Object[] columns() {
            var actor = entry.actor();
            return new @Nullable Object[] {
                ref.communityId(),
                ref.id(),
                seq,
                version,
                Timestamp.from(at),
                actor.kind().name(),
                actor.staffId(),
                actor.name(),
                entry.word(),
                entry.fromStage(),
                entry.toStage(),
                entry.facts(),
                hash
            };
        }
    }
}
