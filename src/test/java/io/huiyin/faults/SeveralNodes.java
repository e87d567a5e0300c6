package io.huiyin.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Several nodes behind a proxy: one knows whom another let in and hears what another did; one dies, one loses its line. */
final class SeveralNodes {
    private static final int PEOPLE = 9;
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private final Settings settings;
    private final Nodes nodes;
    private final Books books;
    private final Load load;
    private final Browser browser = new Browser();
    private final List<String> faults = new ArrayList<>();

    SeveralNodes(Settings settings, Nodes nodes) {
        this.settings = settings;
        this.nodes = nodes;
        this.books = Books.of(nodes.database());
        this.load = new Load(nodes::address, books.tokens(), books.journal());
    }

    void run(Report report) throws IOException {
        try (load) {
            report.trial("signed in at one node", signedIn(), taken());
            report.trial("heard at another node", heard(), taken());
            report.trial("a node killed", killed(), taken());
            if (!settings.quick()) {
                report.trial("the line to the database cut", cut(), taken());
            }
        }
    }

    private List<String> taken() {
        var found = List.copyOf(faults);
        faults.clear();
        return found;
    }

    /** In at the first, known at all. */
    private String signedIn() throws IOException {
        var status = browser.signIn(nodes.node(0).address(), "desk");
        for (var node : nodes.all()) {
            var seen = browser.get(node.address().resolve("/c/lw/repairs")).statusCode();
            if (status != 200 || seen != 200) {
                faults.add("signed in: " + status + ", at " + node.address() + ": " + seen);
            }
        }
        return "%d nodes know whom the first let in".formatted(nodes.all().size());
    }

    /** A page at the first node hears of an act at the last. */
    private String heard() throws IOException {
        var heard = new LinkedBlockingQueue<String>();
        browser.listen(nodes.node(0).address().resolve("/c/lw/changes?topic=repair"), heard);
        expect(heard, "status 200");
        var api = new Api(nodes.all().getLast().address(), "lw");
        var token = books.tokens().of("desk");
        var contact = api.post(new Api.Request(token, "/contacts", "{\"channel\": \"CALL\"}", "heard-contact"));
        var body = Course.tap(contact.body().get("id").asLong(), 1);
        var repair = api.post(new Api.Request(token, "/repairs", body, "heard-repair"));
        var began = System.nanoTime();
        expect(heard, "repair:" + repair.body().path("number").asString());
        return "a page at the first hears of an act at the last within %d ms"
                .formatted((System.nanoTime() - began) / 1_000_000);
    }

    private void expect(LinkedBlockingQueue<String> heard, String wanted) {
        var until = System.nanoTime() + HEARD_WITHIN.toNanos();
        try {
            for (var said = heard.poll(HEARD_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
                    System.nanoTime() < until;
                    said = heard.poll(HEARD_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                if (wanted.equals(said)) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        faults.add("not heard: " + wanted);
    }

    /** One dies under load while deadlines fall due; the others go on, and what it had in hand is taken over. */
    private String killed() {
        load.begin(PEOPLE);
        var rounds = settings.quick() ? 1 : 5;
        var pressed = 0;
        for (var round = 0; round < rounds; round++) {
            Pause.of(Duration.ofSeconds(3));
            pressed += books.deadlines().press(20);
            var victim = nodes.node(round % nodes.all().size());
            victim.kill();
            Pause.of(Duration.ofSeconds(3));
            pressed += books.deadlines().press(20);
            victim.start();
        }
        var swept = books.deadlines().swept();
        faults.addAll(books.faultsAtRest(load, nodes.address()));
        var heard = load.troubles();
        faults.addAll(Report.undefined(heard));
        return "%d kills among %d nodes; %d acts acknowledged, all there once; %d deadlines, each taken once, the last %d s after; heard %s"
                .formatted(rounds, nodes.all().size(), books.acts(), pressed, swept.toSeconds(), heard);
    }

    /** The first node's line is cut without a word: it says so, the others go on; afterwards it finds its way back. */
    private String cut() {
        var before = books.acts();
        nodes.line(0).cut();
        var until = System.nanoTime() + settings.cut().toNanos();
        var answers = new ArrayList<Integer>();
        while (System.nanoTime() < until) {
            answers.add(status());
            Pause.of(Duration.ofSeconds(1));
        }
        nodes.line(0).mend();
        var took = Pause.until(() -> status() == 200, PATIENCE);
        if (took.compareTo(PATIENCE) >= 0) {
            faults.add("the node does not come back");
        }
        faults.addAll(books.faultsAtRest(load, nodes.node(0).address()));
        var heard = load.troubles();
        faults.addAll(Report.undefined(heard));
        return "for %d s, its old connections for ever; the node answered %s meanwhile, and works %.1f s after; %d acts acknowledged, all there once; heard %s"
                .formatted(settings.cut().toSeconds(), answers, took.toMillis() / 1000.0, books.acts() - before, heard);
    }

    private int status() {
        try {
            var answer =
                    new Api(nodes.node(0).address(), "lw").get(books.tokens().of("desk"), "/repairs?open=true");
            return answer.good() || answer.defined() ? answer.status() : -answer.status();
        } catch (IOException lost) {
            return 0;
        }
    }
}
