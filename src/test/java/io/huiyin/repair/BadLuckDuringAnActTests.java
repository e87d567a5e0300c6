package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Priority;
import io.huiyin.repair.RepairAct.Accept;
import io.huiyin.repair.RepairAct.Acknowledge;
import io.huiyin.repair.RepairAct.Grab;
import io.huiyin.repair.RepairAct.Transfer;
import io.huiyin.repair.RepairAct.Triage;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.Trade;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class BadLuckDuringAnActTests {
    private static final List<String> WRITTEN = List.of(
            "matter",
            "work_order",
            "entry",
            "clause_clock",
            "submission",
            "contact",
            "charge_line",
            "message",
            "delivery");
    private static int next;
    private final RepairHouse house;

    BadLuckDuringAnActTests(ApplicationContext beans) {
        this.house = new RepairHouse(beans, "b" + next++);
    }

    @ParameterizedTest
    @ValueSource(strings = {"matter", "work_order", "entry", "clause_clock", "submission", "message", "delivery"})
    @Proves("REP-26")
    void anActThatDiesOnItsWayLeavesNothing(String table) {
        var repair = house.act(house.dispatched(house.recorded()), new Accept(), Post.TECHNICIAN);
        var second = house.site.secondTechnician();
        var before = contents();
        breakWritesTo(table);
        try {
            assertThatThrownBy(() -> house.desk.perform(
                            house.community(),
                            repair.matter().number(),
                            repair.matter().version(),
                            new Transfer(second.id(), second.name(), "sick"),
                            house.as(Post.ENGINEERING_SUPERVISOR),
                            RepairHouse.submission("transfer")))
                    .hasMessageContaining("power cut");
        } finally {
            mend(table);
        }
        assertThat(contents()).isEqualTo(before);
        assertThat(house.act(repair, new Transfer(second.id(), second.name(), "sick"), Post.ENGINEERING_SUPERVISOR)
                        .stage())
                .isEqualTo(Stage.DISPATCHED);
    }

    @Test
    void anOrderThatDiesWhileItIsWrittenLeavesNoOrderAndNoClosedContact() {
        var call = house.call();
        var before = contents();
        breakWritesTo("clause_clock");
        try {
            assertThatThrownBy(() -> house.recorded(RepairHouse.report(call))).hasMessageContaining("power cut");
        } finally {
            mend("clause_clock");
        }
        assertThat(contents()).isEqualTo(before);
        assertThat(house.contacts
                        .find(house.community().id(), call.id())
                        .orElseThrow()
                        .isOpen())
                .isTrue();
    }

    @Test
    void ofTwoTechniciansWhoTakeOneOrderOneGetsItAndTheOtherIsTold() throws Exception {
        var repair = house.recorded();
        house.act(repair, new Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        house.act(repair, new Triage(Priority.REGULAR, Trade.PLUMBING, false), Post.ENGINEERING_SUPERVISOR);
        var both = List.of(house.technician(), house.site.secondTechnician());

        var outcomes = atOnce(both.stream().map(who -> grabbing(repair, who)).toList());

        assertThat(outcomes).hasAtLeastOneElementOfType(Performed.Done.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Performed.Stale.class);
        assertThat(house.words(repair)).filteredOn("Grab"::equals).hasSize(1);
    }

    @Test
    void theSameFormSentTenTimesAtOnceMakesOneOrder() throws Exception {
        var once = RepairHouse.submission("record");
        var report = RepairHouse.report(house.call()).build();
        Callable<Performed> send = () -> house.desk.record(
                house.community(),
                new Location(null, null, null, "3-2-1201"),
                Customer.NOBODY,
                report,
                house.as(Post.FRONT_DESK),
                once);

        var outcomes = atOnce(IntStream.range(0, 10).mapToObj(each -> send).toList());

        assertThat(outcomes).filteredOn(Performed.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Performed.Repeated.class::isInstance).hasSize(9);
    }

    private Callable<Performed> grabbing(RepairDesk.Repair repair, StaffMember who) {
        var version = house.now(repair).matter().version();
        var performer = Performer.of(
                house.site.viewers().of(who.id()), house.community().id());
        var grab = new Grab(who.id(), who.name());
        return () -> house.desk.perform(house.community(), repair.matter().number(), version, grab, performer, null);
    }

    private static List<Performed> atOnce(List<Callable<Performed>> acts) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(acts).stream().map(Future::resultNow).toList();
        }
    }

    private void breakWritesTo(String table) {
        house.jdbc.sql("""
                create function power_cut() returns trigger language plpgsql as $$
                begin raise exception 'power cut'; end $$""").update();
        house.jdbc
                .sql("create trigger power_cut before insert or update on " + table
                        + " for each row execute function power_cut()")
                .update();
    }

    private void mend(String table) {
        house.jdbc.sql("drop trigger power_cut on " + table).update();
        house.jdbc.sql("drop function power_cut()").update();
    }

    private Map<String, String> contents() {
        return WRITTEN.stream().collect(Collectors.toMap(table -> table, this::print));
    }

    private String print(String table) {
        return house.jdbc
                .sql("select coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from " + table + " t")
                .query(String.class)
                .single();
    }
}
