package io.huiyin.estate;

import io.huiyin.estate.internal.KeyRing;
import io.huiyin.estate.internal.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people's telephones, sealed in the database. */
@Repository
public class Telephones {
    private static final String ADD = """
            with added as (
                insert into telephone (community_id, person_id, sealed, hash)
                select :community, person_id, sealed, hash
                from unnest(:people::bigint[], :sealed::bytea[], :hashes::bytea[])
                    with ordinality as n (person_id, sealed, hash, number)
                where not exists (
                    select 1 from unnest(:knownNumbers::int[], :knownHashes::bytea[]) as k (number, hash)
                    join telephone t on t.community_id = :community and t.hash = k.hash
                    where k.number = n.number and t.person_id = n.person_id)
                order by number
                on conflict (community_id, person_id, hash) do nothing
                returning community_id, id, person_id, hash)
            insert into telephone_tail (community_id, tail, telephone_id, person_id)
            select added.community_id, t.tail, added.id, added.person_id
            from added
            join unnest(:tailPeople::bigint[], :tailHashes::bytea[], :tails::bigint[])
                as t (person_id, hash, tail) using (person_id, hash)
            """;

    private final JdbcClient jdbc;
    private final KeyRing keys;

    public Telephones(JdbcClient jdbc, KeyRing keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Writes numbers down, to be found by their ends; one that the person has already, by whichever key, stays. */
    void addAll(long communityId, List<PhoneOf> phones) {
        var key = keys.writing();
        var tails =
                phones.stream().flatMap(phone -> tails(communityId, phone, key)).toList();
        var known = keys.living().stream()
                .filter(other -> other.id() != key.id())
                .flatMap(other -> IntStream.range(0, phones.size())
                        .mapToObj(at -> new Known(at + 1, hash(phones.get(at), other))))
                .toList();
        jdbc.sql(ADD)
                .param("community", communityId)
                .param("people", phones.stream().map(PhoneOf::personId).toArray(Long[]::new))
                .param(
                        "sealed",
                        phones.stream()
                                .map(phone -> key.seal(phone.phone.full()))
                                .toArray(byte[][]::new))
                .param("hashes", phones.stream().map(phone -> hash(phone, key)).toArray(byte[][]::new))
                .param("knownNumbers", known.stream().map(Known::number).toArray(Integer[]::new))
                .param("knownHashes", known.stream().map(Known::hash).toArray(byte[][]::new))
                .param("tailPeople", tails.stream().map(Tail::personId).toArray(Long[]::new))
                .param("tailHashes", tails.stream().map(Tail::hash).toArray(byte[][]::new))
                .param("tails", tails.stream().map(Tail::token).toArray(Long[]::new))
                .update();
    }

    private static byte[] hash(PhoneOf phone, Seal key) {
        return key.hash(phone.phone.full());
    }

    private static Stream<Tail> tails(long communityId, PhoneOf phone, Seal key) {
        var hash = hash(phone, key);
        return phone.phone.tails().stream().map(tail -> new Tail(phone.personId, hash, key.token(communityId, tail)));
    }

    /** Whose number it is to be. */
    record PhoneOf(long personId, Phone phone) {}

    /** One end of a number. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Tail(long personId, byte[] hash, long token) {}

    /** By what a number to be written would be known if it was written with another key. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Known(int number, byte[] hash) {}

    void remove(long communityId, long telephoneId) {
        jdbc.sql("delete from telephone where community_id = :community and id = :id")
                .param("community", communityId)
                .param("id", telephoneId)
                .update();
    }

    public Optional<Telephone> find(long communityId, long id) {
        return jdbc.sql("select * from telephone where community_id = :community and id = :id")
                .param("community", communityId)
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** The telephones of these people, by person, in the order in which they were given. */
    public Map<Long, List<Telephone>> of(long communityId, Collection<Long> personIds) {
        return jdbc
                .sql("""
                        select * from telephone
                        where community_id = :community and person_id = any(:people)
                        order by id
                        """)
                .param("community", communityId)
                .param("people", personIds.toArray(Long[]::new))
                .query(this::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Telephone::personId));
    }

    private Telephone read(ResultSet row, int number) throws SQLException {
        return new Telephone(
                row.getLong("community_id"),
                row.getLong("id"),
                row.getLong("person_id"),
                Phone.whole(keys.open(row.getBytes("sealed"))));
    }
}
