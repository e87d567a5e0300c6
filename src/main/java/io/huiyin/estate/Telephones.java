package io.huiyin.estate;

import io.huiyin.estate.internal.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people's telephones, sealed in the database. */
@Repository
public class Telephones {
    private final JdbcClient jdbc;
    private final Seal seal;

    public Telephones(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Writes a number down for a person, to be found by its ends; one that is there already stays. */
    void add(long communityId, long personId, Phone phone) {
        jdbc.sql("""
                        with added as (
                            insert into telephone (community_id, person_id, sealed, hash)
                            values (:community, :person, :sealed, :hash)
                            on conflict (community_id, person_id, hash) do nothing
                            returning community_id, id, person_id)
                        insert into telephone_tail (community_id, tail, telephone_id, person_id)
                        select community_id, tail, id, person_id from added cross join unnest(:tails::bigint[]) tail
                        """)
                .param("community", communityId)
                .param("person", personId)
                .param("sealed", seal.seal(phone.full()))
                .param("hash", seal.hash(phone.full()))
                .param("tails", tokens(communityId, phone))
                .update();
    }

    private Long[] tokens(long communityId, Phone phone) {
        return phone.tails().stream().map(tail -> seal.token(communityId, tail)).toArray(Long[]::new);
    }

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
                Phone.whole(seal.open(row.getBytes("sealed"))));
    }
}
