package io.huiyin.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.estate.key.SealedTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sealed column that no module declares would be left behind by a change of the key, and lost with the old one. */
@ApplicationTest
class EverySealedColumnIsKnownTests {
    /** Bytes that are not sealed. */
    private static final Map<String, String> NOT_SEALED = Map.ofEntries(
            Map.entry("api_token.token_hash", "a hash"),
            Map.entry("entry.hash", "a link of the timeline"),
            Map.entry("matter.head", "the last link of the timeline"),
            Map.entry("passkey.attested", "a public key"),
            Map.entry("passkey.credential", "a public name"),
            Map.entry("passkey_answered.mark", "of a question that was answered, forgotten within minutes"),
            Map.entry("passkey_holder.handle", "random, says nothing of its holder"),
            Map.entry("personal_key.fingerprint", "by which a key is known"),
            Map.entry("recovery_code.mark", "ends with its key"),
            Map.entry("scheduled_tasks.task_data", "the framework's own"),
            Map.entry("spring_session_attributes.attribute_bytes", "the framework's own"),
            Map.entry("telephone.hash", "made anew with what is sealed beside it"));

    private final JdbcClient jdbc;
    private final List<SealedTable> tables;

    EverySealedColumnIsKnownTests(JdbcClient jdbc, List<SealedTable> tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    @Test
    void bytesAreSealedAndDeclaredByTheirModuleOrHaveAReason() {
        var sealed =
                tables.stream().flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column));
        assertThat(jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and data_type = 'bytea'""").query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(sealed, NOT_SEALED.keySet().stream()).toList());
    }

    @Test
    void theDatabaseHoldsTheKeyOfEachForAsLongAsItIsNeeded() {
        assertThat(jdbc.sql("""
                        select conrelid::regclass::text from pg_constraint
                        where contype = 'f' and confrelid = 'personal_key'::regclass and confdeltype = 'a'""").query(String.class).set())
                .isEqualTo(tables.stream().map(SealedTable::name).collect(Collectors.toSet()));
    }
}
