package io.huiyin.demo;

import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.pricing.DefaultPrices;
import io.huiyin.pricing.PriceLists;
import io.huiyin.pricing.Publication;
import io.huiyin.staff.Organisation;
import io.huiyin.staff.Organisations;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A group with one project company and two communities, its staff, its prices and some lively days. */
@Component
class DemoCompany {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCompany.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String HOURS = "MON-FRI 08:00-12:00,13:00-17:00";
    private final Organisations organisations;
    private final Communities communities;
    private final PriceLists prices;
    private final DemoParts parts;
    private final Clock clock;

    DemoCompany(Organisations organisations, Communities communities, PriceLists prices, DemoParts parts, Clock clock) {
        this.organisations = organisations;
        this.communities = communities;
        this.prices = prices;
        this.parts = parts;
        this.clock = clock;
    }

    /** Who fills in which part. */
    @Component
    record DemoParts(
            DemoStaff staff,
            DemoEstate estate,
            DemoRepairs repairs,
            DemoUpkeep upkeep,
            DemoHistory history,
            DemoPrints prints,
            DemoWatch watch,
            DemoPublic outside,
            DemoTexts texts) {}

    void fill() {
        var group = organisations.openGroup(Demonstration.GROUP);
        var company = organisations.openCompany(group, "回音物业华南公司");
        var since = clock.instant().minus(Duration.ofDays(365));
        prices.publish(new Publication(null, since, "首次公布", "工程主管 黄国栋", DefaultPrices.lines()));
        parts.staff().above(group, company);
        site(company, "lw", "荔湾花园", new Random(20261121));
        site(company, "ys", "云山雅苑", new Random(20261122));
        LOG.info("The demonstration company stands");
    }

    private void site(Organisation company, String code, String name, Random random) {
        var community = communities.open(company.id(), code, name, ZONE, HOURS);
        var site = organisations.openSite(company, community.id(), name);
        var crew = parts.staff().site(community, site);
        parts.estate().fill(community, random);
        fillDays(community, crew, random);
        parts.outside().fill(community, crew);
        parts.texts().fill(community, crew);
        if (code.equals("lw")) {
            parts.watch().fill(community, crew);
            parts.repairs().months(community, crew, new Random(20260601));
            parts.history().fill(community, crew, new Random(20251201));
            parts.prints().fill(community);
        }
        LOG.info("  {}: homes, households, staff and repairs are there", name);
    }

    private void fillDays(Community community, DemoStaff.Crew crew, Random random) {
        parts.repairs().fill(community, crew, random);
        parts.upkeep().fill(community, crew);
    }
}
