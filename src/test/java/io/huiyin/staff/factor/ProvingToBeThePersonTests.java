package io.huiyin.staff.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.DatabaseTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.audit.Audit;
import io.huiyin.audit.Present;
import io.huiyin.estate.EstateFixture;
import io.huiyin.staff.Post;
import io.huiyin.staff.Sessions;
import io.huiyin.staff.factor.SecondFactors.Means;
import io.huiyin.staff.passkey.Passkeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An authenticator is set up, and its codes are taken: each once, at its time. */
@DatabaseTest
class ProvingToBeThePersonTests {
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final SecondFactors factors;
    private final FactorRules rules;
    private final Sites.Site site;
    private final long lina;

    ProvingToBeThePersonTests(JdbcClient jdbc, MovableClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        var seal = EstateFixture.ring(jdbc);
        factors = new SecondFactors(jdbc, seal, new RecoveryCodes(jdbc, seal), new Passkeys(jdbc, clock), clock);
        rules = new FactorRules(jdbc, new Sessions(jdbc), clock, new Audit(jdbc, clock, Present.NOBODY));
        site = new Sites(jdbc, clock).open("f" + Long.toString(System.nanoTime(), 36));
        lina = site.the(Post.FRONT_DESK).id();
    }

    @BeforeEach
    void nothingIsSetUp() {
        factors.remove(lina);
    }

    @Test
    void theOfferStaysTheSameUntilACodeConfirmsIt() {
        var offered = factors.offer(lina);
        assertThat(factors.offer(lina)).isEqualTo(offered);
        assertThat(factors.confirm(lina, "000000")).isEmpty();
        assertThat(factors.of(lina)).isEmpty();
        assertThat(factors.confirm(lina, telephone(offered).code()))
                .get(InstanceOfAssertFactories.LIST)
                .hasSize(10);
        assertThat(factors.of(lina)).contains(new SecondFactors.InUse(clock.instant(), 10));
        assertThat(factors.offer(lina)).isNotEqualTo(offered);
    }

    @Test
    void aCodeWorksOnceAndOneStepEarlyOrLateAtMost() {
        var telephone = setUp();
        assertThat(factors.accept(lina, telephone.code())).as("used to confirm").isEmpty();
        clock.advance(Duration.ofMinutes(2));
        assertThat(factors.accept(lina, telephone.code(-2))).isEmpty();
        assertThat(factors.accept(lina, telephone.code(2))).isEmpty();
        assertThat(factors.accept(lina, telephone.code(-1))).contains(Means.AUTHENTICATOR);
        assertThat(factors.accept(lina, telephone.code(-1))).isEmpty();
        assertThat(factors.accept(lina, telephone.code(1).replaceFirst("...", "$0 ")))
                .contains(Means.AUTHENTICATOR);
        assertThat(factors.accept(lina, telephone.code()))
                .as("older than the last one")
                .isEmpty();
    }

    @Test
    void ofManyWhoBringTheSameCodeAtOnceOneGetsIn() {
        var telephone = setUp();
        clock.advance(Duration.ofMinutes(1));
        var code = telephone.code();
        assertThat(IntStream.range(0, 20)
                        .parallel()
                        .filter(_ -> factors.accept(lina, code).isPresent())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTyped() {
        var codes = factors.confirm(lina, telephone(factors.offer(lina)).code()).orElseThrow();
        assertThat(factors.accept(lina, " " + codes.getFirst().toUpperCase(java.util.Locale.ROOT) + " "))
                .contains(Means.RECOVERY_CODE);
        assertThat(factors.accept(lina, codes.getFirst())).isEmpty();
        assertThat(factors.accept(site.the(Post.GATE).id(), codes.get(1)))
                .as("another's")
                .isEmpty();
        assertThat(factors.of(lina).orElseThrow().codesLeft()).isEqualTo(9);
        var renewed = factors.renewRecoveryCodes(lina);
        assertThat(factors.accept(lina, codes.get(1))).isEmpty();
        assertThat(factors.accept(lina, renewed.get(1).replace("-", ""))).isPresent();
    }

    @Test
    void theDatabaseAloneTellsNeitherSecretNorCodes() {
        var secret = factors.offer(lina);
        var codes = factors.confirm(lina, telephone(secret).code()).orElseThrow();
        var kept = jdbc.sql("select secret from second_factor where staff_id = ?")
                .param(lina)
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(secret.key());
        assertThat(jdbc.sql("select encode(mark, 'escape') from recovery_code where staff_id = ?")
                        .param(lina)
                        .query(String.class)
                        .list())
                .hasSize(10)
                .noneMatch(mark -> codes.stream().anyMatch(mark::contains));
    }

    @Test
    void whoeverHoldsAPostOfTheRuleIsAsked() {
        rules.decide(FactorRule.OF_THE_HOUSE.posts(), null, "as the house has it");
        assertThat(List.of(
                        Post.SITE_HEAD,
                        Post.FINANCE,
                        Post.ADMINISTRATOR,
                        Post.HEAD_OFFICE,
                        Post.CUSTOMER_SERVICE_MANAGER))
                .allMatch(post -> rules.asks(site.the(post).id()));
        assertThat(rules.asks(lina)).isFalse();
        rules.decide(Set.of(Post.FRONT_DESK), site.the(Post.ADMINISTRATOR).id(), "前台也要");
        assertThat(rules.asks(lina)).isTrue();
        assertThat(rules.asks(site.the(Post.FINANCE).id())).isFalse();
        assertThat(rules.inForce().byName())
                .isEqualTo(site.the(Post.ADMINISTRATOR).name());
    }

    private Authenticator setUp() {
        var telephone = telephone(factors.offer(lina));
        assertThat(factors.confirm(lina, telephone.code())).isPresent();
        return telephone;
    }

    private Authenticator telephone(SharedSecret secret) {
        return new Authenticator(secret.key(), clock);
    }
}
