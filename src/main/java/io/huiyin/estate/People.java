package io.huiyin.estate;

import io.huiyin.estate.internal.SearchKeys;
import io.huiyin.estate.internal.Spelling;
import io.huiyin.estate.internal.Spellings;
import io.huiyin.estate.internal.Typed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of the communities' homes. */
@Repository
public class People {
    private final JdbcClient jdbc;
    private final SearchKeys searchKeys;

    public People(JdbcClient jdbc, SearchKeys searchKeys) {
        this.jdbc = jdbc;
        this.searchKeys = searchKeys;
    }

    /** New people, in the order of the newcomers. */
    List<Person> addAll(long communityId, List<Newcomer> newcomers) {
        var spellings =
                newcomers.stream().map(newcomer -> likeliest(newcomer.name())).toList();
        return jdbc.sql("""
                        insert into person (community_id, name, pinyin, initials, no_phone_reason)
                        select :community, name, pinyin, initials, reason
                        from unnest(:names::text[], :pinyin::text[], :initials::text[], :reasons::text[])
                            with ordinality as n (name, pinyin, initials, reason, number)
                        order by number
                        returning *
                        """)
                .param("community", communityId)
                .param("names", newcomers.stream().map(Newcomer::name).toArray(String[]::new))
                .param("pinyin", spellings.stream().map(Spelling::pinyin).toArray(String[]::new))
                .param("initials", spellings.stream().map(Spelling::initials).toArray(String[]::new))
                .param(
                        "reasons",
                        newcomers.stream().map(Newcomer::noPhoneReason).toArray(String[]::new))
                .query(People::read)
                .list();
    }

    /** Corrects a name; the person is found by the new one at once. */
    @Transactional
    public void rename(long communityId, long personId, String name) {
        var spelling = likeliest(name);
        jdbc.sql("""
                        update person set name = :name, pinyin = :pinyin, initials = :initials
                        where community_id = :community and id = :id
                        """)
                .param("name", Typed.plain(name))
                .param("pinyin", spelling.pinyin())
                .param("initials", spelling.initials())
                .param("community", communityId)
                .param("id", personId)
                .update();
        searchKeys.refreshHomes(communityId, homesOf(communityId, personId));
    }

    private static Spelling likeliest(String name) {
        return Spellings.of(name).stream().findFirst().orElse(new Spelling(List.of()));
    }

    void explainNoPhone(long communityId, long personId, @Nullable String reason) {
        jdbc.sql("update person set no_phone_reason = :reason where community_id = :community and id = :id")
                .param("reason", reason)
                .param("community", communityId)
                .param("id", personId)
                .update();
    }

    private List<Long> homesOf(long communityId, long personId) {
        return jdbc.sql("select home_id from residency where community_id = :community and person_id = :person")
                .param("community", communityId)
                .param("person", personId)
                .query(Long.class)
                .list();
    }

    public List<Person> all(long communityId, Collection<Long> ids) {
        return jdbc.sql("select * from person where community_id = :community and id = any(:ids)")
                .param("community", communityId)
                .param("ids", ids.toArray(Long[]::new))
                .query(People::read)
                .list();
    }

    public Optional<Person> find(long communityId, long id) {
        return all(communityId, List.of(id)).stream().findFirst();
    }

    /** The person of this id, or {@link NoSuchElementException}. */
    public Person get(long communityId, long id) {
        return find(communityId, id)
                .orElseThrow(() -> new NoSuchElementException("No person " + id + " in community " + communityId));
    }

    static Person read(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getLong("community_id"),
                row.getLong("id"),
                row.getString("name"),
                row.getString("pinyin"),
                row.getString("initials"),
                row.getString("no_phone_reason"));
    }
}
