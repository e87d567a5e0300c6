package io.huiyin.demo;

import io.huiyin.staff.Organisations;
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
    private final Organisations organisations;
    private final DemoCompany company;

    Demonstration(Organisations organisations, DemoCompany company) {
        this.organisations = organisations;
        this.company = company;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var known = organisations.all();
        if (known.isEmpty() && !arguments.containsOption("empty")) {
            LOG.info("First start: filling in a demonstration company (start with --empty for none)");
            company.fill();
        }
        if (organisations.all().stream().anyMatch(each -> each.name().equals(GROUP))) {
            LOG.info("Demonstration accounts, password {}: {}", DemoStaff.PASSWORD, DemoStaff.SHOWN);
        }
    }
}
