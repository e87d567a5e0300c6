package io.huiyin.estate;

import io.huiyin.estate.internal.KeyRing;
import io.huiyin.estate.internal.Seal;
import io.huiyin.estate.key.SealedTable;
import io.huiyin.estate.key.SealedTable.Anew;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes telephones that are sealed anew, with all that they are found by. */
final class TelephonesAnew implements SealedTable.Rewriting {
    private final KeyRing keys;

    TelephonesAnew(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public void write(JdbcClient jdbc, SealedTable table, List<Anew> rows) {
        var key = keys.writing();
        var numbers = new Numbers(
                rows.stream().map(row -> row.key().getFirst()).toArray(Long[]::new),
                rows.stream().map(row -> row.key().getLast()).toArray(Long[]::new),
                rows.stream().map(row -> key.hash(row.texts().getFirst())).toArray(byte[][]::new));
        leaveOutDoubles(jdbc, numbers);
        jdbc.sql("""
                        update telephone t set sealed = n.sealed, hash = n.hash
                        from unnest(:communities::bigint[], :ids::bigint[], :sealed::bytea[], :hashes::bytea[])
                            as n (community_id, id, sealed, hash)
                        where t.community_id = n.community_id and t.id = n.id
                        """)
                .param("communities", numbers.communities)
                .param("ids", numbers.ids)
                .param(
                        "sealed",
                        rows.stream()
                                .map(row -> key.seal(row.texts().getFirst()))
                                .toArray(byte[][]::new))
                .param("hashes", numbers.hashes)
                .update();
        replaceTails(
                jdbc, numbers, rows.stream().flatMap(row -> tails(row, key)).toList());
    }

    /** Of a number that two nodes wrote down for one person at once, each with another key, one stays. */
    private static void leaveOutDoubles(JdbcClient jdbc, Numbers numbers) {
        jdbc.sql("""
                        delete from telephone t
                        using unnest(:communities::bigint[], :ids::bigint[], :hashes::bytea[]) as n (community_id, id, hash)
                        where t.community_id = n.community_id and t.id = n.id and exists (
                            select 1 from telephone o
                            where o.community_id = t.community_id and o.person_id = t.person_id and o.hash = n.hash)
                        """)
                .param("communities", numbers.communities)
                .param("ids", numbers.ids)
                .param("hashes", numbers.hashes)
                .update();
    }

    private static void replaceTails(JdbcClient jdbc, Numbers numbers, List<Tail> tails) {
        jdbc.sql("""
                        delete from telephone_tail t using unnest(:communities::bigint[], :ids::bigint[]) as n (community_id, id)
                        where t.community_id = n.community_id and t.telephone_id = n.id
                        """)
                .param("communities", numbers.communities)
                .param("ids", numbers.ids)
                .update();
        jdbc.sql("""
                        insert into telephone_tail (community_id, tail, telephone_id, person_id)
                        select t.community_id, n.tail, t.id, t.person_id
                        from unnest(:communities::bigint[], :ids::bigint[], :tails::bigint[]) as n (community_id, id, tail)
                        join telephone t on t.community_id = n.community_id and t.id = n.id
                        """)
                .param("communities", tails.stream().map(Tail::communityId).toArray(Long[]::new))
                .param("ids", tails.stream().map(Tail::id).toArray(Long[]::new))
                .param("tails", tails.stream().map(Tail::token).toArray(Long[]::new))
                .update();
    }

    private static Stream<Tail> tails(Anew row, Seal key) {
        var community = row.key().getFirst();
        return Phone.whole(row.texts().getFirst()).tails().stream()
                .map(tail -> new Tail(community, row.key().getLast(), key.token(community, tail)));
    }

    /** Which rows, and by what an equal number is found. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Numbers(Long[] communities, Long[] ids, byte[][] hashes) {}

    /** One end of a number. */
    private record Tail(long communityId, long id, long token) {}
}
