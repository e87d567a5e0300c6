package io.huiyin.bench.line;

import io.huiyin.bench.Figure;
import io.huiyin.bench.House;
import io.huiyin.bench.Load;
import io.huiyin.bench.Timings;
import io.huiyin.bench.floor.Replay;
import io.huiyin.bench.floor.Trace;
import io.huiyin.bench.line.Orders.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Accepting, arriving, completing: half of the orders by the API, the other half by the same statements over JDBC. */
public final class ActsOnRepairs {
    private static final int TELLINGS = 3;
    private final House house;
    private final Orders orders;

    public ActsOnRepairs(House house) {
        this.house = house;
        this.orders = new Orders(house);
    }

    public void measure() {
        var sent = Halves.of(orders.at("DISPATCHED"));
        act("accept", "acceptance", sent, order -> "{\"version\": %d}".formatted(order.version()));
        act("arrive", "arrival", sent, order -> "{\"version\": %d}".formatted(order.version() + 1));
        var working = Halves.of(orders.at("WORKING"));
        act("complete", "completion", working, order -> """
                {"version": %d, "lines": [{"item": %d, "quantity": "1"}], "labourMinutes": 35, "result": "已处理，试用正常"}""".formatted(order.version(), order.item()));
    }

    /** Orders for the API, and as many for the floor. */
    private record Halves(List<Order> api, List<Order> floor) {
        static Halves of(List<Order> orders) {
            return new Halves(orders.subList(0, orders.size() / 2), orders.subList(orders.size() / 2, orders.size()));
        }
    }

    private void act(String name, String noun, Halves halves, Function<Order, String> body) {
        var captured = captured(
                halves.api(),
                order -> order.technician().post("repairs/" + order.number() + "/" + noun, body.apply(order)));
        var rest = halves.api().subList(TELLINGS, halves.api().size());
        var measured = spread(
                rest, order -> order.technician().post("repairs/" + order.number() + "/" + noun, body.apply(order)));
        var floor = floor(captured, halves.floor());
        var ratio = measured.perSecond() / floor.perSecond();
        house.results()
                .add(Figure.ratio(
                        name + ", acts a second",
                        "%.0f (p99 %.0f ms)".formatted(measured.perSecond(), measured.p99()),
                        "%.0f".formatted(floor.perSecond()),
                        ratio,
                        "≥ 0.5",
                        ratio >= 0.5));
        Statements.tell(house, name, captured.trace());
    }

    /** What is done with an order. */
    @FunctionalInterface
    private interface Act {
        void on(Order order) throws Exception;
    }

    /** What the server asked for an act on this order, whose clocks had these ids before. */
    private record Captured(Trace trace, Order order, Map<String, Long> clocks) {}

    private Captured captured(List<Order> some, Act act) {
        var told = new ArrayList<Captured>();
        house.log().open();
        for (var order : some.subList(0, TELLINGS)) {
            var clocks = orders.clocks(List.of(order)).getOrDefault(order.id(), Map.of());
            told.add(new Captured(house.log().once(() -> act.on(order)), order, clocks));
        }
        house.log().close();
        return told.stream()
                .min(java.util.Comparator.comparingInt(
                        each -> each.trace().steps().size()))
                .orElseThrow();
    }

    private Timings spread(List<Order> some, Act act) {
        var queue = new ConcurrentLinkedQueue<>(some);
        var clients = java.util.stream.IntStream.range(0, house.settings().clients())
                .<Load.Client>mapToObj(at -> () -> turn(queue, act))
                .toList();
        return Load.of(clients, house.settings().time().multipliedBy(10));
    }

    private static boolean turn(Queue<Order> queue, Act act) throws Exception {
        var order = queue.poll();
        if (order == null) {
            return false;
        }
        act.on(order);
        return true;
    }

    /** Plays the captured act on other orders: their ids, numbers and clocks stand where the captured one's stood. */
    private Timings floor(Captured captured, List<Order> some) {
        var clocks = orders.clocks(some);
        var key = captured.trace().value("insert into submission", 1);
        var queue = new ConcurrentLinkedQueue<>(some);
        var replays = java.util.stream.IntStream.range(0, house.settings().clients())
                .mapToObj(at -> new Replay(house.database()))
                .toList();
        var clients = replays.stream()
                .<Load.Client>map(replay -> () -> turn(queue, order -> {
                    var names = names(captured, order, clocks.getOrDefault(order.id(), Map.of()));
                    names.put(key, UUID.randomUUID().toString());
                    captured.trace()
                            .texts()
                            .forEach(text -> names.put(text, UUID.randomUUID().toString()));
                    replay.play(captured.trace().with(value -> named(value, names, captured.order(), order)));
                }))
                .toList();
        var floor = Load.of(clients, house.settings().time().multipliedBy(10));
        replays.forEach(Replay::close);
        return floor;
    }

    private static Map<String, String> names(Captured captured, Order order, Map<String, Long> clocks) {
        var names = new HashMap<String, String>();
        var model = captured.order();
        names.put(Long.toString(model.id()), Long.toString(order.id()));
        names.put(Long.toString(model.communityId()), Long.toString(order.communityId()));
        names.put(Long.toString(model.staffId()), Long.toString(order.staffId()));
        names.put(model.site().code(), order.site().code());
        captured.clocks()
                .forEach((clause, id) -> names.put(Long.toString(id), Long.toString(clocks.getOrDefault(clause, id))));
        return names;
    }

    private static String named(String value, Map<String, String> names, Order model, Order order) {
        var name = names.get(value);
        return name != null ? name : value.replace(model.number(), order.number());
    }
}
