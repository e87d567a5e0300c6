package io.huiyin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.staff.ApiTokens;
import io.huiyin.staff.Post;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Things of another company's community, named one at a time where everything else is one's own: in what is sent, and in the
 * middle of an address. Whoever may do it with his own is refused, and no row changes in either community.
 */
@ApplicationTest
class ForeignIdsTests {
    private static final Pattern THING = Pattern.compile("\\$(\\w+)");

    /** What is no thing of a community, and numbers of orders, which each community counts by itself. */
    private static final Set<String> NO_IDS = Set.of("version", "seen", "uuid", "site", "link", "entry", "fact");

    /** Rows that tell of requests, not of what they did. */
    private static final Set<String> OF_REQUESTS = Set.of(
            "spring_session",
            "spring_session_attributes",
            "api_token",
            "audit_note",
            "scheduled_tasks",
            "flyway_schema_history");

    private static final Samples SAMPLES = new Samples();
    private static Visit tried;
    private static Visit done;
    private static List<Asker> askers = List.of();
    private static Ground own;
    private static Ground other;
    private static List<Route> routes = List.of();

    private final JdbcClient jdbc;

    ForeignIdsTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @BeforeAll
    static void twoCommunitiesAreFull(@Autowired ApplicationContext beans) {
        var clock = beans.getBean(MovableClock.class);
        var sites = new Sites(beans.getBean(JdbcClient.class), clock);
        var site = sites.open("own");
        own = SampleHouse.filled(beans, site, 0);
        other = SampleHouse.filled(beans, sites.openElsewhere("other"), 3);
        var above = sites.hire("company.administrator", "何秀英", Post.ADMINISTRATOR, site.company());
        askers = Asker.of(site, above, above, beans.getBean(ApiTokens.class), clock);
        var committed = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
        committed.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        tried = new Visit(Visit.quiet(beans), beans.getBean(TransactionTemplate.class), SAMPLES);
        done = new Visit(Visit.quiet(beans), committed, SAMPLES);
        routes = new Routes(beans)
                .all().stream()
                        .filter(route -> SAMPLES.lacking(route).isEmpty())
                        .toList();
    }

    @Test
    void inWhatIsSentAreRefusedAndChangeNothing() {
        var tries = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (var route : routes) {
            for (var thing : things(SAMPLES.body(route).orElseThrow().text())) {
                ask(route, own, with(thing), thing, tries, wrong);
            }
        }
        assertThat(tries).as("tried").hasSizeGreaterThan(10);
        assertThat(wrong).isEmpty();
    }

    @Test
    void inTheMiddleOfAnAddressAreNotFoundAndChangeNothing() {
        var tries = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (var route : routes.stream().filter(Route::atACommunity).toList()) {
            var named = named(route);
            for (var thing : named.size() > 1 ? named : List.<String>of()) {
                ask(route, with(thing), own, thing, tries, wrong);
            }
        }
        assertThat(tries).as("tried").hasSizeGreaterThan(10);
        assertThat(wrong).isEmpty();
    }

    private void ask(Route route, Ground things, Ground sent, String thing, List<String> tries, List<String> wrong) {
        var asker = whoMay(route);
        if (asker.isEmpty()) {
            return;
        }
        var what =
                route.name() + " with another's " + thing + " by " + asker.get().name();
        tries.add(what);
        var before = rows();
        int status = done.status(asker.get(), route, own, things, sent);
        var after = rows();
        if (!before.equals(after)) {
            wrong.add(what + " changed " + differing(before, after));
        }
        if (status < 300 || status >= 500) {
            wrong.add(what + " was answered " + status);
        }
    }

    /** Somebody to whom it is done with his own. */
    private Optional<Asker> whoMay(Route route) {
        return askers.stream()
                .filter(asker -> {
                    int status = tried.status(asker, route, own, own, own);
                    return status >= 200 && status < 400 && status != 304;
                })
                .findFirst();
    }

    private static List<String> things(String text) {
        return THING.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .filter(thing -> !NO_IDS.contains(thing))
                .filter(thing -> !own.thing(thing).equals(other.thing(thing)))
                .toList();
    }

    private static List<String> named(Route route) {
        return things(SAMPLES.variables(route).stream().collect(Collectors.joining(" ")));
    }

    /** All one's own, but for one thing. */
    private static Ground with(String thing) {
        var mixed = new HashMap<>(own.things());
        mixed.put(thing, other.thing(thing));
        return new Ground(own.site(), mixed);
    }

    /** Every table by the sum of its rows. */
    private Map<String, String> rows() {
        var tables = jdbc.sql("""
                        select table_name from information_schema.tables
                         where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name
                        """).query(String.class).list();
        return tables.stream()
                .filter(table -> !OF_REQUESTS.contains(table) && !table.startsWith("sign_in_"))
                .collect(Collectors.toMap(table -> table, this::sum, (one, same) -> one, TreeMap::new));
    }

    private String sum(String table) {
        return jdbc.sql("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from \"" + table
                        + "\" t")
                .query(String.class)
                .single();
    }

    private static Set<String> differing(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream()
                .filter(table -> !Objects.equals(before.get(table), after.get(table)))
                .collect(Collectors.toSet());
    }
}
