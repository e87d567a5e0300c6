package io.huiyin.bench.line;

import io.huiyin.bench.House;
import io.huiyin.bench.Load;
import io.huiyin.bench.Timings;
import io.huiyin.bench.Visitor;
import io.huiyin.bench.floor.Replay;
import io.huiyin.bench.floor.Trace;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Pages as people look at them, by a few clients at once, against the same statements by JDBC. */
final class Views {
    private static final int CLIENTS = 4;
    private static final int TELLINGS = 2;
    private final House house;

    Views(House house) {
        this.house = house;
    }

    /** Somebody who looks at an address. */
    record View(Visitor visitor, String address, List<String> headers) {
        void look() throws Exception {
            visitor.get(address, headers.toArray(String[]::new));
        }
    }

    /** What the pages took, what their statements took alone, and the statements. */
    record Seen(Timings measured, Timings floor, List<Trace> traces) {
        double ratio() {
            return measured.p95() / floor.p95();
        }

        String told() {
            return "%.1f ms (p50 %.1f)".formatted(measured.p95(), measured.p50());
        }
    }

    Seen look(List<View> views) {
        house.log().open();
        var traces = views.stream()
                .map(view -> house.log().least(TELLINGS, view::look).reading())
                .toList();
        house.log().close();
        var time = house.settings().time().dividedBy(2);
        var lookers = clients(
                at -> {
                    views.get(at).look();
                    return true;
                },
                views.size());
        Load.of(lookers, time.dividedBy(2));
        var measured = Load.of(lookers, time);
        return new Seen(measured, floor(traces, time), traces);
    }

    private Timings floor(List<Trace> traces, java.time.Duration time) {
        var replays = IntStream.range(0, CLIENTS)
                .mapToObj(at -> new Replay(house.database()))
                .toList();
        var players = replays.stream()
                .<Load.Client>map(replay -> {
                    var random = new Random(replays.indexOf(replay));
                    return () -> {
                        replay.play(traces.get(random.nextInt(traces.size())));
                        return true;
                    };
                })
                .toList();
        Load.of(players, time.dividedBy(2));
        var floor = Load.of(players, time);
        replays.forEach(Replay::close);
        return floor;
    }

    /** A turn at one of the views. */
    @FunctionalInterface
    private interface Turn {
        boolean at(int view) throws Exception;
    }

    private static List<Load.Client> clients(Turn turn, int views) {
        return IntStream.range(0, CLIENTS)
                .<Load.Client>mapToObj(client -> {
                    var random = new Random(client);
                    return () -> turn.at(random.nextInt(views));
                })
                .toList();
    }
}
