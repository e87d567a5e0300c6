package io.huiyin.estate;

import io.huiyin.calendar.WorkingHours;
import io.huiyin.sight.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The communities under management. */
@Repository
public class Communities {
    private final JdbcClient jdbc;

    public Communities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a community under management; the hours are those that the calendar reads. */
    public Community open(@Nullable Long companyId, String code, String name, ZoneId zone, String workingHours) {
        var opened = jdbc.sql("""
                        insert into community (company_id, code, name, zone, working_hours)
                        values (:company, :code, :name, :zone, :hours)
                        returning *
                        """)
                .param("company", companyId)
                .param("code", code)
                .param("name", name)
                .param("zone", zone.getId())
                .param("hours", WorkingHours.parse(workingHours).text())
                .query(Communities::read)
                .single();
        Sight.opened(opened.id());
        return opened;
    }

    /** Calls it otherwise from now on. */
    public void call(long id, String name) {
        jdbc.sql("update community set name = :name where id = :id")
                .param("name", name)
                .param("id", id)
                .update();
    }

    public List<Community> everywhere() {
        return jdbc.sql("select * from community order by id")
                .query(Communities::read)
                .list();
    }

    public List<Community> all(Collection<Long> ids) {
        return jdbc.sql("select * from community where id = any(:ids) order by id")
                .param("ids", ids.toArray(Long[]::new))
                .query(Communities::read)
                .list();
    }

    /** The communities of some companies. */
    public List<Community> ofCompanies(Collection<Long> companyIds) {
        return jdbc.sql("select * from community where company_id = any(:ids) order by id")
                .param("ids", companyIds.toArray(Long[]::new))
                .query(Communities::read)
                .list();
    }

    /** The company that manages a community, if it is known. */
    public @Nullable Long company(long id) {
        return jdbc.sql("select company_id from community where id = ?")
                .param(id)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .optional()
                .flatMap(known -> known)
                .orElse(null);
    }

    public Optional<Community> byCode(String code) {
        return jdbc.sql("select * from community where code = :code")
                .param("code", code)
                .query(Communities::read)
                .optional();
    }

    /** The community of this id, or {@link NoSuchElementException}. */
    public Community get(long id) {
        return all(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No community " + id));
    }

    private static Community read(ResultSet row, int number) throws SQLException {
        return new Community(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                row.getString("working_hours"));
    }
}
