package io.huiyin.oversight;

import io.huiyin.rulebook.Clause;
import io.huiyin.rulebook.Kind;
import io.huiyin.rulebook.Ledger;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** The house's own meters beside those of Java, HTTP and the connections; they hold numbers and clauses, never a name. */
@Component
class HouseMeters implements MeterBinder {
    private final Loads loads;
    private final Ledger ledger;

    HouseMeters(Loads loads, Ledger ledger) {
        this.loads = loads;
        this.ledger = ledger;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, "huiyin.clocks.open", "Clocks of clauses that run or are paused", Load::openClocks);
        gauge(meters, "huiyin.sweep.lag", "Seconds since the oldest step that is due and not taken", Load::sweepLag);
        gauge(meters, "huiyin.mail.waiting", "E-mails not sent yet", Load::mailWaiting);
        gauge(meters, "huiyin.jobs.failed", "Jobs whose last run failed", Load::failedJobs);
        ledger.clauses().stream()
                .filter(clause -> clause.kind() == Kind.CLOCK)
                .map(Clause::code)
                .forEach(code -> overdue(meters, code));
    }

    private void gauge(MeterRegistry meters, String name, String what, ToDoubleFunction<Load> value) {
        Gauge.builder(name, loads, known -> value.applyAsDouble(known.now()))
                .description(what)
                .register(meters);
    }

    private void overdue(MeterRegistry meters, String clause) {
        Gauge.builder(
                        "huiyin.clocks.overdue",
                        loads,
                        known -> known.now().overdue().getOrDefault(clause, 0L))
                .description("Running clocks past their due time")
                .tag("clause", clause)
                .register(meters);
    }
}
