package io.huiyin.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The company's tree: group, companies, sites, departments. */
@Repository
public class Organisations {
    private static final String COLUMNS = "o.id, o.kind, o.parent_id, o.name, o.community_id, o.department";

    private static final String OPEN = """
            insert into organisation (id, kind, parent_id, parent_kind, path, name, community_id, department)
            select fresh.id, :kind, parent.id, parent.kind, coalesce(parent.path, '{}') || fresh.id, :name, :community, :department
              from (select nextval('entity_id') as id) fresh
              left join organisation parent on parent.id = :parent
            returning id
            """;

    private final JdbcClient jdbc;

    public Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Organisation openGroup(String name) {
        return open(Organisation.Kind.GROUP, null, name, null, null);
    }

    public Organisation openCompany(Organisation group, String name) {
        return open(Organisation.Kind.COMPANY, group.id(), name, null, null);
    }

    /** Opens the site that serves the community; a community has one site. */
    public Organisation openSite(Organisation company, long communityId, String name) {
        return open(Organisation.Kind.SITE, company.id(), name, communityId, null);
    }

    public Organisation openDepartment(Organisation parent, Department department, String name) {
        return open(Organisation.Kind.DEPARTMENT, parent.id(), name, null, department);
    }

    public Organisation get(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no organisation with id " + id));
    }

    public Optional<Organisation> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from organisation o where o.id = ?")
                .param(id)
                .query(Organisations::row)
                .optional();
    }

    public Optional<Organisation> siteOf(long communityId) {
        return jdbc.sql("select " + COLUMNS + " from organisation o where o.community_id = ?")
                .param(communityId)
                .query(Organisations::row)
                .optional();
    }

    /** The site of the community with this code, the company of this name, or the {@code group}. */
    public Optional<Organisation> named(String place) {
        return jdbc.sql("select " + COLUMNS + " from organisation o left join community c on c.id = o.community_id"
                        + " where c.code = :place or o.kind = 'COMPANY' and o.name = :place"
                        + " or o.kind = 'GROUP' and :place = 'group' order by o.path limit 1")
                .param("place", place)
                .query(Organisations::row)
                .optional();
    }

    /** The whole tree, parents before their children. */
    public List<Organisation> all() {
        return jdbc.sql("select " + COLUMNS + " from organisation o order by o.path")
                .query(Organisations::row)
                .list();
    }

    /** Whether another part beneath the same parent is called so, however it is written. */
    public boolean besides(Organisation one, String name) {
        return taken(one.parentId(), one.id(), name);
    }

    /** Whether a part beneath this one is called so. */
    public boolean beneath(Organisation parent, String name) {
        return taken(parent.id(), 0, name);
    }

    private boolean taken(@Nullable Long parentId, long except, String name) {
        return jdbc.sql("""
                        select exists (select 1 from organisation
                         where parent_id is not distinct from :parent and id <> :except and lower(name) = lower(:name))
                        """)
                .param("parent", parentId, Types.BIGINT)
                .param("except", except)
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    void call(long id, String name) {
        jdbc.sql("update organisation set name = :name where id = :id")
                .param("name", name)
                .param("id", id)
                .update();
    }

    private Organisation open(
            Organisation.Kind kind,
            @Nullable Long parentId,
            String name,
            @Nullable Long communityId,
            @Nullable Department department) {
        long id = jdbc.sql(OPEN)
                .param("kind", kind.name())
                .param("parent", parentId, Types.BIGINT)
                .param("name", name)
                .param("community", communityId, Types.BIGINT)
                .param("department", department == null ? null : department.name(), Types.VARCHAR)
                .query(Long.class)
                .single();
        return new Organisation(id, kind, parentId, name, communityId, department);
    }

    static Organisation row(ResultSet row, int number) throws SQLException {
        var department = row.getString("department");
        return new Organisation(
                row.getLong("id"),
                Organisation.Kind.valueOf(row.getString("kind")),
                row.getObject("parent_id", Long.class),
                row.getString("name"),
                row.getObject("community_id", Long.class),
                department == null ? null : Department.valueOf(department));
    }
}
