package io.huiyin.demo;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Doer;
import io.huiyin.sight.Sight;
import io.huiyin.staff.Organisations;
import io.huiyin.staff.factor.FactorRules;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fills an empty database at the first start, unless {@code --empty} was asked for, and says who may sign in. */
@Component
@ConditionalOnProperty(name = "huiyin.demonstration", matchIfMissing = true)
class Demonstration implements ApplicationRunner {
    static final String GROUP = "回音物业集团";
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final Duration FOUNDED_BEFORE = Duration.ofDays(45);
    private final Organisations organisations;
    private final DemoCompany company;
    private final FactorRules rules;
    private final Audit audit;
    private final Clock clock;

    Demonstration(Organisations organisations, DemoCompany company, FactorRules rules, Audit audit, Clock clock) {
        this.organisations = organisations;
        this.company = company;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var known = organisations.all();
        if (known.isEmpty() && !arguments.containsOption("empty")) {
            LOG.info("First start: filling in a demonstration company (start with --empty for none)");
            try (var within = Sight.everywhere()) {
                audit.asOf(clock.instant().minus(FOUNDED_BEFORE), Doer.system(), company::fill);
            }
        }
        if (organisations.all().stream().anyMatch(each -> each.name().equals(GROUP))) {
            askNobodyForASecondFactor();
            LOG.info("Demonstration accounts, password {}: {}", DemoStaff.PASSWORD, DemoStaff.SHOWN);
        }
    }

    /** The accounts are for everybody, so no telephone can belong to one; whoever tries the rule out may set it. */
    private void askNobodyForASecondFactor() {
        if (rules.inForce().ofTheHouse()) {
            rules.decide(Set.of(), null, "演示公司：账户公开，不要求两步验证");
        }
    }
}
