package io.huiyin.repair.text;

import io.huiyin.estate.PersonalData;
import io.huiyin.estate.Phone;
import io.huiyin.estate.PhoneUnreadable;
import io.huiyin.message.text.Correspondent.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the texts of many orders go to, all at once. */
@Repository
class TextParties {
    private final JdbcClient jdbc;
    private final PersonalData personal;

    TextParties(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    Map<Long, Party> of(long communityId, Collection<Long> matterIds) {
        return jdbc
                .sql("""
                        select m.id, m.number, m.place_text, m.customer_name, w.telephone
                        from matter m join work_order w on w.community_id = m.community_id and w.matter_id = m.id
                        where m.community_id = :community and m.id = any(:matters)""")
                .param("community", communityId)
                .param("matters", matterIds.toArray(Long[]::new))
                .query((row, at) -> Map.entry(row.getLong("id"), party(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Party party(ResultSet row) throws SQLException {
        return new Party(
                "/repairs/" + row.getString("number"),
                row.getString("place_text"),
                row.getString("customer_name"),
                Mobiles.among(phones(row.getBytes("telephone"))).orElse(null));
    }

    private List<Phone> phones(byte @Nullable [] sealed) {
        try {
            return sealed == null ? List.of() : Phone.parse(personal.open(sealed));
        } catch (PhoneUnreadable unreadable) {
            return List.of();
        }
    }
}
