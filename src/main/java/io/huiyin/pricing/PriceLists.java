package io.huiyin.pricing;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Kind;
import io.huiyin.audit.Note;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The published price lists: a community's own before the company's default (BIL-04). */
@Repository
public class PriceLists {
    /** The lists that hold for a community: its own, its company's, what all companies share. */
    static final String OF_COMMUNITY = """
            (community_id = :community or community_id is null
             and (company_id is null or company_id = (select company_id from community where id = :community)))""";

    /** The versions that a publication counts and begins after. */
    private static final String BEFORE_IT = """
            community_id is not distinct from :community
            and (company_id is null or company_id = (select company_id from community where id = :companyOf))""";

    private static final String COLUMNS = "id, community_id, version, valid_from, reason, published_by, published_at";

    private final JdbcClient jdbc;
    private final PriceItems items;
    private final Clock clock;
    private final Audit audit;

    PriceLists(JdbcClient jdbc, PriceItems items, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.items = items;
        this.clock = clock;
        this.audit = audit;
    }

    /** The list in force for a community at a moment: its own newest one, else the company's; none before the first (BIL-04). */
    public Optional<PriceList> inForce(long communityId, Instant at) {
        return jdbc.sql("""
                        select %s from price_list
                        where %s and valid_from <= :at
                        order by community_id nulls last, company_id nulls last, valid_from desc, version desc
                        limit 1""".formatted(COLUMNS, OF_COMMUNITY))
                .param("community", communityId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(PriceLists::list)
                .optional();
    }

    /** A version by its id, for the charges that point to it. */
    public Optional<PriceList> find(long versionId) {
        return jdbc.sql("select %s from price_list where id = :id".formatted(COLUMNS))
                .param("id", versionId)
                .query(PriceLists::list)
                .optional();
    }

    /** All versions that were, are or will be in force for a community, the company's among them, latest first. */
    public List<PriceList> versions(long communityId) {
        return jdbc.sql("""
                        select %s from price_list where %s
                        order by community_id nulls last, company_id nulls last, valid_from desc, version desc""".formatted(COLUMNS, OF_COMMUNITY))
                .param("community", communityId)
                .query(PriceLists::list)
                .list();
    }

    /** The lines of a version, in the order of the list. */
    public List<PriceItem> items(long versionId) {
        return items.of(versionId);
    }

    /** One line, wherever a charge points to. */
    public Optional<PriceItem> item(long itemId) {
        return items.find(itemId);
    }

    /** One line of any version of a community's own list or the company's; what others have is none of its business. */
    public Optional<PriceItem> item(long communityId, long itemId) {
        return item(itemId).filter(item -> isOf(communityId, item.versionId()));
    }

    private boolean isOf(long communityId, long versionId) {
        return jdbc.sql("select exists (select 1 from price_list where id = :id and %s)".formatted(OF_COMMUNITY))
                .param("id", versionId)
                .param("community", communityId)
                .query(Boolean.class)
                .single();
    }

    /** Which line of which version each of these is (BIL-04). */
    public Map<Long, PriceOrigin> origins(Collection<Long> itemIds) {
        var origins = new HashMap<Long, PriceOrigin>();
        jdbc.sql("""
                        select i.id, i.code, i.position, l.version, l.community_id is null as of_company, l.valid_from
                        from price_item i join price_list l on l.id = i.price_list_id where i.id = any (:ids)""")
                .param("ids", itemIds.toArray(Long[]::new))
                .query((row, at) -> origins.put(
                        row.getLong("id"),
                        new PriceOrigin(
                                row.getString("code"),
                                row.getInt("position"),
                                row.getInt("version"),
                                row.getBoolean("of_company"),
                                row.getTimestamp("valid_from").toInstant())))
                .list();
        return origins;
    }

    /** Of the lines with these ids, those in force for a community at a moment; those that stand on its order already, whatever their version. */
    public List<PriceItem> chargeable(long communityId, Instant at, Collection<Long> asked, Collection<Long> standing) {
        return asked.isEmpty() && standing.isEmpty() ? List.of() : items.chargeable(communityId, at, asked, standing);
    }

    /** Lines in force whose code, name or pinyin initials contain every word typed; all of them when nothing is typed. */
    public List<PriceItem> search(long communityId, Instant at, String text) {
        return inForce(communityId, at).map(list -> search(list, text)).orElse(List.of());
    }

    /** The same in one version, whether in force or not. */
    public List<PriceItem> search(PriceList list, String text) {
        return items.search(list.id(), text);
    }

    /**
     * Publishes the next version (BIL-04).
     *
     * @throws BeginsTooEarly when it would change prices that were already shown
     */
    @Transactional
    public PriceList publish(Publication publication) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('price_list'))").query().singleRow();
        Instant now = clock.instant();
        refuseToChangeThePast(publication, now);
        PriceList list = insert(publication, now);
        items.insert(list.id(), publication.lines());
        audit.note(Note.of(Kind.PRICES_PUBLISHED)
                .in(publication.communityId())
                .because(publication.reason())
                .with(String.valueOf(list.version()), list.validFrom().toString()));
        return list;
    }

    private void refuseToChangeThePast(Publication publication, Instant now) {
        boolean first = jdbc.sql("select count(*) = 0 from price_list where " + BEFORE_IT)
                .param("community", publication.communityId(), Types.BIGINT)
                .param("companyOf", publication.companyOf(), Types.BIGINT)
                .query(Boolean.class)
                .single();
        if (!first && publication.validFrom().isBefore(now)) {
            throw new BeginsTooEarly(publication.validFrom());
        }
    }

    private PriceList insert(Publication publication, Instant now) {
        return jdbc.sql("""
                        insert into price_list (community_id, company_id, version, valid_from, reason, published_by, published_at)
                        select :community, (select company_id from community where id = :companyOf),
                               coalesce(max(version), 0) + 1, :from, :reason, :by, :now
                        from price_list where %s
                        returning %s""".formatted(BEFORE_IT, COLUMNS))
                .param("community", publication.communityId(), Types.BIGINT)
                .param("companyOf", publication.companyOf(), Types.BIGINT)
                .param("from", publication.validFrom().atOffset(ZoneOffset.UTC))
                .param("reason", publication.reason())
                .param("by", publication.by())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(PriceLists::list)
                .single();
    }

    private static PriceList list(ResultSet row, int at) throws SQLException {
        return new PriceList(
                row.getLong("id"),
                row.getObject("community_id", Long.class),
                row.getInt("version"),
                instant(row, "valid_from"),
                row.getString("reason"),
                row.getString("published_by"),
                instant(row, "published_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
