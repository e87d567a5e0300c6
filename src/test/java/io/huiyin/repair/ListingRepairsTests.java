package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.matter.Priority;
import io.huiyin.repair.RepairFilter.Tab;
import io.huiyin.repair.RepairFilter.Tone;
import io.huiyin.staff.Post;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class ListingRepairsTests {
    private final RepairList list;
    private final RepairHouse house;

    ListingRepairsTests(ApplicationContext beans, RepairList list) {
        this.list = list;
        this.house = new RepairHouse(beans);
    }

    @Test
    void whatRunsOutFirstComesFirstAndOtherCommunitiesDoNotExist() {
        var regular = house.recorded();
        var urgent = house.recorded(RepairHouse.report(house.call()).urgent());
        var low = house.recorded(RepairHouse.report(house.call()).low());
        house.act(low, new RepairAct.Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        house.act(urgent, new RepairAct.Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        house.act(regular, new RepairAct.Acknowledge(), Post.ENGINEERING_SUPERVISOR);

        assertThat(numbers(RepairFilter.of(Tab.OPEN))).containsExactly(number(urgent), number(regular), number(low));
        assertThat(numbers(filter(Tab.OPEN, null, Priority.LOW, null, null))).containsExactly(number(low));
    }

    @Test
    void filtersAndCountsAgree() {
        var late = house.recorded(RepairHouse.report(house.call()).urgent());
        house.laterAndSwept(Duration.ofHours(1));
        var mine = house.dispatched(house.recorded());
        var cancelled = house.recorded();
        house.act(cancelled, new RepairAct.Cancel("不用了"), Post.FRONT_DESK);
        var technician = house.technician().id();

        assertThat(numbers(RepairFilter.of(Tab.LATE))).containsExactly(number(late));
        assertThat(numbers(filter(Tab.OPEN, null, null, Tone.RED, null))).containsExactly(number(late));
        assertThat(numbers(filter(Tab.OPEN, null, null, Tone.CALM, null))).containsExactly(number(mine));
        assertThat(numbers(filter(Tab.OPEN, Stage.DISPATCHED, null, null, null)))
                .containsExactly(number(mine));
        assertThat(numbers(RepairFilter.of(Tab.ENDED))).containsExactly(number(cancelled));
        assertThat(numbers(filter(Tab.ALL, null, null, null, "漏水"))).hasSize(3);
        assertThat(numbers(filter(Tab.ALL, null, null, null, number(mine).toLowerCase(java.util.Locale.ROOT))))
                .containsExactly(number(mine));
        assertThat(numbers(filter(Tab.ALL, null, null, null, "100%"))).isEmpty();
        assertThat(list.find(house.community(), RepairFilter.of(Tab.MINE), technician, 0, 10))
                .extracting(RepairLine::number)
                .containsExactly(number(mine));
        assertThat(list.counts(house.community(), technician))
                .containsEntry(Tab.OPEN, 2)
                .containsEntry(Tab.LATE, 1)
                .containsEntry(Tab.MINE, 1)
                .containsEntry(Tab.SLIPS, 0);
    }

    @Test
    void daysAreThoseOfTheCommunity() {
        house.recorded();
        var today = LocalDate.of(2026, 11, 21);
        assertThat(numbers(new RepairFilter(Tab.ALL, null, null, null, null, null, today, today)))
                .hasSize(1);
        assertThat(numbers(new RepairFilter(Tab.ALL, null, null, null, null, null, today.plusDays(1), null)))
                .isEmpty();
        assertThat(numbers(new RepairFilter(Tab.ALL, null, null, null, null, null, null, today.minusDays(1))))
                .isEmpty();
    }

    @Test
    @Proves("REP-17")
    void slipsThatAreStillOutAreListedWithTheirSum() {
        var repair = house.signed(house.recorded(), house.listed("更换水龙头", "5", "55"));
        var slips = list.find(house.community(), RepairFilter.of(Tab.SLIPS), 0, 0, 10);
        assertThat(slips).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(number(repair));
            assertThat(line.sum()).isEqualByComparingTo("60");
            assertThat(line.technician()).isEqualTo(house.technician().name());
        });
    }

    @Test
    @Proves("REP-24")
    void theLoadOfATechnicianIsWhatHeHasInHand() {
        house.dispatched(house.recorded());
        house.dispatched(house.recorded());
        house.signed(house.recorded(), house.free());
        assertThat(list.load(house.community().id()))
                .containsEntry(house.technician().id(), 2);
    }

    private static RepairFilter filter(
            Tab tab, @Nullable Stage stage, @Nullable Priority priority, @Nullable Tone tone, @Nullable String text) {
        return new RepairFilter(tab, stage, priority, tone, null, text, null, null);
    }

    private List<String> numbers(RepairFilter filter) {
        return list.find(house.community(), filter, 0, 0, 50).stream()
                .map(RepairLine::number)
                .toList();
    }

    private static String number(RepairDesk.Repair repair) {
        return repair.matter().number();
    }
}
