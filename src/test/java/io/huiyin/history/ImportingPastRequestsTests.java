package io.huiyin.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.estate.Building;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.Communities;
import io.huiyin.matter.ClauseClocks;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Register;
import io.huiyin.matter.Timeline;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.Stage;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ImportingPastRequestsTests {
    private static int next;
    private final ImportDesk desk;
    private final Importer importer;
    private final ImportRuns runs;
    private final ImportRows rows;
    private final Register register;
    private final RepairDesk repairs;
    private final ApplicationContext beans;
    private final JdbcClient jdbc;
    private final Site site;

    ImportingPastRequestsTests(ApplicationContext beans, JdbcClient jdbc, MovableClock clock) {
        this.beans = beans;
        this.jdbc = jdbc;
        desk = beans.getBean(ImportDesk.class);
        importer = beans.getBean(Importer.class);
        runs = beans.getBean(ImportRuns.class);
        rows = beans.getBean(ImportRows.class);
        register = beans.getBean(Register.class);
        repairs = beans.getBean(RepairDesk.class);
        site = new Sites(jdbc, clock).open("h" + next++);
    }

    @Test
    void everyRowBecomesARepairOrStandsInTheReport() {
        var run = imported(PastFile.odd().upload());
        var counts = rows.counts(run);
        assertThat(run.rows()).isEqualTo(12);
        assertThat(counts).isEqualTo(new Counts(4, 0, 0, 8));
        assertThat(counts.done()).isEqualTo(run.rows());
        assertThat(rows.rejected(run, 100).stream()
                        .flatMap(row -> row.faults().stream())
                        .map(fault -> fault.reason().key()))
                .containsExactly(
                        "history.fault.closedBefore",
                        "history.fault.closedBefore",
                        "history.fault.place",
                        "history.fault.moment",
                        "history.fault.endedWithoutMoment",
                        "history.fault.quotes",
                        "history.fault.doubled",
                        "history.fault.columns");
        assertThat(beans.getBean(Buildings.class).of(site.id()))
                .extracting(Building::code)
                .containsExactly("1 Elm Street", "3 Elm Street", "4 Elm Street");
        assertThat(run.buildingsAdded()).isEqualTo(3);
    }

    @Test
    void aRepairKeepsItsOwnTimesAndEndsAsTheBooksSay() {
        imported(PastFile.odd().upload());
        var closed = taken("101");
        assertThat(closed.openedAt()).isEqualTo(Instant.parse("2023-03-01T04:43:13Z"));
        assertThat(closed.endedAt()).isEqualTo(Instant.parse("2023-03-02T22:21:01Z"));
        assertThat(closed.stage()).isEqualTo(Stage.CLOSED.name());
        assertThat(closed.origin()).isEqualTo(Matter.Origin.IMPORTED);
        assertThat(closed.heading().category()).isEqualTo("HEAT");
        assertThat(closed.location().text()).isEqualTo("1 Elm Street");
        var entries = beans.getBean(Timeline.class).of(closed.ref());
        assertThat(entries).extracting(entry -> entry.word()).containsExactly("TakeOver", "EndTakenOver");
        assertThat(entries).allMatch(entry -> entry.actor().kind() == Actor.Kind.IMPORT);
        assertThat(entries.getLast().facts()).contains("Restored");
        assertThat(beans.getBean(Timeline.class).verify(closed)).isEmpty();
        assertThat(taken("102").stage()).isEqualTo(Stage.TAKEN_OVER.name());
        assertThat(taken("111").number()).startsWith("BX20230228-");
        assertThat(repairs.find(site.community(), taken("105").number())
                        .orElseThrow()
                        .order()
                        .report()
                        .content())
                .isEqualTo("DOOR: Does not close,\nand the bell \"rings\"");
    }

    @Test
    void whatIsTakenOverStartsNoClockUntilEngineeringTakesNote() {
        imported(PastFile.odd().upload());
        var open = taken("102");
        var clocks = beans.getBean(ClauseClocks.class);
        assertThat(clocks.of(open.ref())).isEmpty();
        assertThat(clocks.of(taken("101").ref())).isEmpty();
        var supervisor = Performer.of(site.viewer(Post.ENGINEERING_SUPERVISOR), site.id());
        repairs.perform(site.community(), open.number(), 1, new RepairAct.Acknowledge(), supervisor, null);
        var order = repairs.find(site.community(), open.number()).orElseThrow().order();
        assertThat(order.progress().countedFrom()).isEqualTo(MovableClock.START);
        assertThat(order.progress().recordedAt()).isEqualTo(Instant.parse("2023-02-28T18:00:00Z"));
    }

    @Test
    void importedAgainNothingIsDoubled() {
        imported(PastFile.odd().upload());
        var again = imported(PastFile.odd().upload());
        assertThat(rows.counts(again)).isEqualTo(new Counts(0, 0, 4, 8));
    }

    @Test
    void whatTheBooksClosedSinceIsClosedHere() {
        imported(PastFile.odd().upload());
        var later = new PastFile()
                .row(
                        "102,02/28/2023 01:00:00 PM,03/03/2023 09:00:00 AM,PLUMBING,Basin,1 Elm Street,Closed,PHONE,Basin replaced");
        assertThat(rows.counts(imported(later.upload()))).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(taken("102").endedAt()).isEqualTo(Instant.parse("2023-03-03T14:00:00Z"));
    }

    @Test
    void aStoppedImportIsTakenUpWhereItStood() {
        var file = desk.handIn(PastFile.odd().upload(), site.community(), site.viewer(Post.SITE_HEAD), Locale.ENGLISH);
        desk.begin(file, mapping(file));
        var started = runs.start(site.id(), file.run().id()).orElseThrow();
        rows.rejected(
                started,
                file.table().lines().getFirst(),
                List.of(new FieldFault("", Reason.of("history.fault.notKept"))));
        importer.run(site.id(), file.run().id());
        importer.run(site.id(), file.run().id());
        var run = runs.find(site.id(), file.run().id()).orElseThrow();
        assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
        assertThat(rows.counts(run)).isEqualTo(new Counts(3, 0, 0, 9));
        assertThat(jdbc.sql("select count(*) from import_run where id = ? and content is not null")
                        .param(run.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theReportIsAWorkbookWithTheReasons() throws Exception {
        var run = imported(PastFile.odd().upload());
        var bytes = beans.getBean(ErrorReport.class).workbook(run, Locale.ENGLISH);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var lines = workbook.getFirstSheet().read();
            assertThat(lines).hasSize(9);
            assertThat(lines.get(1).getCellText(1)).contains("Closed Date: Closed at 02/28/2023 01:00:00 PM, before");
            assertThat(lines.get(1).getCellText(2)).isEqualTo("103");
        }
    }

    @Test
    void aMappingIsRememberedForItsHeadings() {
        var first = desk.handIn(PastFile.odd().upload(), site.community(), site.viewer(Post.SITE_HEAD), Locale.ENGLISH);
        var changed = new HashMap<>(mapping(first).columns());
        changed.remove(Field.RESULT);
        var mapping = new Mapping(changed, DateStyle.MONTH_FIRST, "America/New_York", "city", false);
        desk.begin(first, mapping);
        var second =
                desk.handIn(PastFile.odd().upload(), site.community(), site.viewer(Post.SITE_HEAD), Locale.ENGLISH);
        assertThat(second.proposed()).isEqualTo(mapping);
        assertThat(beans.getBean(Communities.class).get(site.id()).code()).isEqualTo(site.code());
    }

    @Test
    void aMappingThatIsNotWholeIsRefusedByItsFields() {
        var file = desk.handIn(PastFile.odd().upload(), site.community(), site.viewer(Post.SITE_HEAD), Locale.ENGLISH);
        var empty = new Mapping(Map.of(Field.ID, "Nonsense"), DateStyle.YEAR_FIRST, "Moon/Crater", " ", true);
        assertThatThrownBy(() -> desk.begin(file, empty))
                .isInstanceOfSatisfying(
                        ActIncomplete.class,
                        incomplete -> assertThat(incomplete.faults())
                                .extracting(FieldFault::field)
                                .contains("books", "zone", "RECEIVED", "CATEGORY", "ADDRESS", "ID"));
    }

    @Test
    void aChineseFileFromASpreadsheetProgram() {
        var text = "工单编号;受理时间;办结时间;报修类别;楼栋;房号;报修内容;处理结果;联系人;联系电话\n"
                + "W1;2025/3/1 9:05;2025/3/1 下午3:20;水电维修;3栋;2-1201;厨房漏水;更换角阀;陈美玲;138-1234-5678\n"
                + "W2;2025/3/2 9:05;;门窗;3栋;;单元门关不上;;;无\n";
        var upload = new Upload("报修.csv", text.getBytes(Charset.forName("GBK")), null);
        var file = desk.handIn(upload, site.community(), site.viewer(Post.SITE_HEAD), Locale.SIMPLIFIED_CHINESE);
        assertThat(file.proposed().missing()).isEmpty();
        assertThat(file.proposed().dates()).isEqualTo(DateStyle.YEAR_FIRST);
        desk.begin(file, file.proposed());
        importer.run(site.id(), file.run().id());
        assertThat(rows.counts(runs.find(site.id(), file.run().id()).orElseThrow()))
                .isEqualTo(new Counts(2, 0, 0, 0));
        var matter = register.bySource(site.id(), "repair", "报修:W1").orElseThrow();
        var report = repairs.find(site.community(), matter.number())
                .orElseThrow()
                .order()
                .report();
        assertThat(report.telephone()).isEqualTo("13812345678");
        assertThat(matter.customer().name()).isEqualTo("陈美玲");
        assertThat(matter.location().text()).isEqualTo("3栋 2-1201");
        assertThat(matter.endedAt()).isEqualTo(Instant.parse("2025-03-01T07:20:00Z"));
    }

    private ImportRun imported(Upload upload) {
        var file = desk.handIn(upload, site.community(), site.viewer(Post.SITE_HEAD), Locale.ENGLISH);
        desk.begin(file, mapping(file));
        importer.run(site.id(), file.run().id());
        return runs.find(site.id(), file.run().id()).orElseThrow();
    }

    private static Mapping mapping(ImportDesk.HandedIn file) {
        var proposed = file.proposed();
        return new Mapping(proposed.columns(), proposed.dates(), "America/New_York", "past", true);
    }

    private Matter taken(String id) {
        return Objects.requireNonNull(
                register.bySource(site.id(), "repair", "past:" + id).orElse(null), id);
    }

    @Test
    void textThatIsNoTableIsRefused() {
        var upload = new Upload("x.csv", "hello".getBytes(StandardCharsets.UTF_8), null);
        assertThatThrownBy(() -> desk.handIn(upload, site.community(), site.viewer(Post.SITE_HEAD), Locale.ENGLISH))
                .isInstanceOf(FileRefused.class);
    }
}
