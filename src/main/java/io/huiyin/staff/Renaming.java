package io.huiyin.staff;

import io.huiyin.estate.Communities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls a part of the company otherwise; a site's community is called as the site is. */
@Component
public class Renaming {
    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Communities communities;
    private final StaffNotes notes;

    Renaming(JdbcClient jdbc, Organisations organisations, Communities communities, StaffNotes notes) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.communities = communities;
        this.notes = notes;
    }

    /** What came of it. */
    public enum Renamed {
        DONE,
        /** Another part beside it is called so. */
        TAKEN,
        /** Somebody else renamed it since its name was seen. */
        CHANGED
    }

    /** One at a time beneath the same parent, so that two can't take the same name. */
    @Transactional
    public Renamed rename(Organisation seen, String name) {
        jdbc.sql("select id from organisation where id in (:id, :parent) order by id for update")
                .param("id", seen.id())
                .param("parent", seen.parentId() == null ? seen.id() : seen.parentId())
                .query(Long.class)
                .list();
        var now = organisations.get(seen.id());
        if (now.name().equals(name)) {
            return Renamed.DONE;
        }
        if (!now.name().equals(seen.name())) {
            return Renamed.CHANGED;
        }
        if (organisations.besides(now, name)) {
            return Renamed.TAKEN;
        }
        organisations.call(now.id(), name);
        if (now.communityId() != null) {
            communities.call(now.communityId(), name);
        }
        notes.renamed(now, name);
        return Renamed.DONE;
    }
}
