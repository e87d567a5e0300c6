package io.huiyin.bench.line;

import io.huiyin.bench.Figure;
import io.huiyin.bench.House;
import io.huiyin.bench.Load;
import io.huiyin.bench.Program;
import io.huiyin.bench.Timings;
import io.huiyin.bench.fill.Site;
import io.huiyin.bench.floor.Replay;
import io.huiyin.bench.floor.Trace;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Repairs opened per second over the API, each client in a community of its own, against the same statements by JDBC. */
public final class RepairsOpened {
    /** The first of all lines that write: as long as the JVM needs to compile what writing takes. */
    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private static final int TELLINGS = 4;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final House house;
    private final List<Desk> desks;

    public RepairsOpened(House house) {
        this.house = house;
        this.desks = IntStream.range(0, house.settings().clients())
                .mapToObj(at -> house.sites().get(at % house.sites().size()))
                .map(site -> new Desk(site, Program.of(house.http(), house.database(), site, "desk")))
                .toList();
    }

    /** A front desk that writes work orders. */
    private record Desk(Site site, Program program, Random random) implements Load.Client {
        Desk(Site site, Program program) {
            this(site, program, new Random(site.id()));
        }

        @Override
        public boolean turn() throws Exception {
            var home = site.any(random);
            program.post("repairs", """
                    {"place": {"home": "%s", "spot": "厨房"}, "customer": {"name": "%s", "telephone": "13800001234"},
                     "fault": "水龙头漏水", "content": "厨房水龙头关不紧，一直滴水", "trade": "PLUMBING", "priority": "REGULAR",
                     "readBack": true}""".formatted(home.label(), home.personName()));
            return true;
        }
    }

    /** A connection that opens what the server opened once, again and again. */
    private record Clerk(Trace trace, Replay replay, String made, String key, String number) implements Load.Client {
        static Clerk of(Trace trace, Replay replay) {
            return new Clerk(
                    trace,
                    replay,
                    trace.value("update matter set stage", -1),
                    trace.value("insert into submission", 1),
                    trace.value("insert into matter ", 2));
        }

        @Override
        public boolean turn() {
            var fresh = "BX20000101-%d".formatted(NUMBER.incrementAndGet());
            var once = UUID.randomUUID().toString();
            var names = new HashMap<>(Map.of(key, once));
            trace.texts().forEach(text -> names.put(text, UUID.randomUUID().toString()));
            replay.play(trace.with(value -> names.getOrDefault(value, value).replace(number, fresh)), made);
            return true;
        }
    }

    public void measure() {
        Load.of(desks, WARM_UP);
        var time = house.settings().time();
        var measured = Load.of(desks, time);
        var traces = traces();
        var floor = floor(traces, time);
        tell(measured, floor);
        Statements.tell(house, "repair opened", traces.getFirst());
    }

    private List<Trace> traces() {
        house.log().open();
        var traces = desks.stream()
                .map(desk -> house.log().least(TELLINGS, desk::turn))
                .toList();
        house.log().close();
        return traces;
    }

    private Timings floor(List<Trace> traces, Duration time) {
        var clerks = traces.stream()
                .map(trace -> Clerk.of(trace, new Replay(house.database())))
                .toList();
        Load.of(clerks, WARM_UP.dividedBy(3));
        var floor = Load.of(clerks, time);
        clerks.forEach(clerk -> clerk.replay().close());
        return floor;
    }

    private void tell(Timings measured, Timings floor) {
        var ratio = measured.perSecond() / floor.perSecond();
        house.results()
                .add(Figure.ratio(
                        "repairs opened a second, %d clients".formatted(desks.size()),
                        "%.0f".formatted(measured.perSecond()),
                        "%.0f".formatted(floor.perSecond()),
                        ratio,
                        "≥ 0.5",
                        ratio >= 0.5));
        var spread = measured.p99() / measured.p50();
        house.results()
                .add(Figure.ratio(
                        "the same: p99 beside p50",
                        "%.0f ms".formatted(measured.p99()),
                        "%.0f ms".formatted(measured.p50()),
                        spread,
                        "≤ 10",
                        spread <= 10));
    }
}
