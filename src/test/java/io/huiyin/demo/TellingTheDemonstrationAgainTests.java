package io.huiyin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.bench.Database;
import io.huiyin.bench.fill.Filling;
import io.huiyin.bench.fill.Site;
import io.huiyin.faults.Whole;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code bin/bench} fills in is what the product would have written: a table that changes is noticed here. */
@ApplicationTest
class TellingTheDemonstrationAgainTests {
    private final DemoCompany company;
    private final JdbcClient jdbc;
    private final DataSource source;
    private final Path data;

    TellingTheDemonstrationAgainTests(
            DemoCompany company, JdbcClient jdbc, DataSource source, @Value("${huiyin.data}") Path data) {
        this.company = company;
        this.jdbc = jdbc;
        this.source = source;
        this.data = data;
    }

    @Test
    void otherCommunitiesLiveThroughTheSameStoriesAndKeepTheLaws() throws SQLException {
        company.fill();

        var filling = new Filling(database(), data, 2, 60);
        filling.open(40);
        filling.closedUpTo(80);

        assertThat(filling.sites())
                .hasSize(2)
                .allSatisfy(site -> assertThat(matters(site)).isEqualTo(60));
        Whole.laws()
                .forEach((law, sql) ->
                        assertThat(jdbc.sql(sql).query().listOfRows()).as(law).isEmpty());
    }

    private long matters(Site site) {
        return jdbc.sql("select count(*) from matter where community_id = ?")
                .param(site.id())
                .query(Long.class)
                .single();
    }

    /** The database of this class, reached past the application. */
    private Database database() throws SQLException {
        var server = Database.of(Path.of("target"));
        try (var connection = source.getConnection()) {
            return new Database(server.folder(), server.port(), connection.getCatalog(), server.password());
        }
    }
}
