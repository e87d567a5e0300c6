package io.huiyin.staff.provider;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which of the staff is whom at the company's own sign-in. */
@Repository
class ProviderIdentities {
    private final JdbcClient jdbc;
    private final Clock clock;

    ProviderIdentities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Long> find(String issuer, String subject) {
        return jdbc.sql("select staff_id from provider_identity where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(Long.class)
                .optional();
    }

    boolean isBound(long staffId) {
        return jdbc.sql("select exists (select 1 from provider_identity where staff_id = ?)")
                .param(staffId)
                .query(Boolean.class)
                .single();
    }

    void bind(String issuer, String subject, long staffId) {
        jdbc.sql("""
                        insert into provider_identity (issuer, subject, staff_id, since) values (?, ?, ?, ?)
                        on conflict (issuer, subject) do nothing
                        """)
                .params(issuer, subject, staffId, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
