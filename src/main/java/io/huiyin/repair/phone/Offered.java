package io.huiyin.repair.phone;

import io.huiyin.estate.Community;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.form.Filled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What stands in a form before anything was entered: the likeliest. */
@Component
class Offered {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final long LONGEST = 10_000;

    private final Clock clock;

    Offered(Clock clock) {
        this.clock = clock;
    }

    Filled to(ActResource resource, Community community, Repair repair) {
        var customer = Objects.requireNonNullElse(repair.matter().customer().name(), "");
        return switch (resource) {
            case CONSENT -> Filled.with(Map.of("way", "SIGNATURE", "name", customer));
            case SIGNATURE -> Filled.with(Map.of("name", customer));
            case COMPLETION -> Filled.with(done(repair));
            case PAUSE -> Filled.with(Map.of("plannedResume", local(community, Duration.ofHours(24))));
            case PROMISE -> Filled.with(Map.of("expected", local(community, Duration.ofHours(2))));
            default -> Filled.empty();
        };
    }

    /** The minutes since the start; what was entered before is entered again when the work was taken up again. */
    private Map<String, String> done(Repair repair) {
        var offered = new HashMap<String, String>();
        var started = repair.order().progress().startedAt();
        if (started != null) {
            offered.put("labourMinutes", String.valueOf(minutes(started)));
        }
        return offered;
    }

    private long minutes(Instant started) {
        return Math.clamp(started.until(clock.instant(), ChronoUnit.MINUTES), 1, LONGEST);
    }

    private String local(Community community, Duration ahead) {
        var moment = clock.instant().plus(ahead).atZone(community.zone()).truncatedTo(ChronoUnit.HOURS);
        return LOCAL.format(moment.plusHours(1));
    }
}
