package io.huiyin.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.huiyin.ApplicationTest;
import io.huiyin.Sites;
import io.huiyin.estate.EstateSearch;
import io.huiyin.estate.Found;
import io.huiyin.estate.HomeState;
import io.huiyin.estate.Homes;
import io.huiyin.estate.Household;
import io.huiyin.estate.Households;
import io.huiyin.staff.Post;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A roster is sent in as a spreadsheet: all of it is written, or nothing, and each fault says what to mend. */
@ApplicationTest
class ImportingARosterTests {
    private static final String CHEN = "3|2|1201|12|89.5|已入住|陈美玲|业主|138 1234 5678/020-81881234||粤A12345|2024年5月1日";
    private static final String CHEN_SON = "3栋|2单元|1201室|12|89.5|已入住|陈小明|家庭成员||未满 12 岁，没有电话||";
    private static final String UNSOLD = "3|2|1202|12||未售||||||";

    private final RosterDesk desk;
    private final RosterWork work;
    private final RosterImports imports;
    private final Faults faults;
    private final RosterWords words;
    private final RosterForm form;
    private final Homes homes;
    private final Households households;
    private final EstateSearch search;
    private final Scheduler jobs;
    private final JdbcClient jdbc;
    private final Clock clock;
    private Sites.Site site;

    @SuppressWarnings({"NullAway", "TooManyParameters"})
    ImportingARosterTests(
            RosterDesk desk,
            RosterWork work,
            RosterImports imports,
            Faults faults,
            RosterWords words,
            RosterForm form,
            Homes homes,
            Households households,
            EstateSearch search,
            Scheduler jobs,
            JdbcClient jdbc,
            Clock clock) {
        this.desk = desk;
        this.work = work;
        this.imports = imports;
        this.faults = faults;
        this.words = words;
        this.form = form;
        this.homes = homes;
        this.households = households;
        this.search = search;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void aCommunityWithoutHomes() {
        site = new Sites(jdbc, clock).open("r" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Test
    void everyRowBecomesWhatItSays() {
        var ended = imported(RosterFile.of(CHEN, CHEN_SON, UNSOLD));
        assertThat(ended.state()).isEqualTo(ImportState.DONE);
        assertThat(ended.written()).isEqualTo(new Written(2, 0, 2, 0));
        assertThat(ended.percent()).isEqualTo(100);
        var household = household("3-2-1201");
        assertThat(household.home().state()).isEqualTo(HomeState.OCCUPIED);
        assertThat(household.home().area()).isEqualByComparingTo("89.50");
        assertThat(household.vehicles()).extracting(vehicle -> vehicle.plate()).containsExactly("粤A12345");
        assertThat(household.residents())
                .extracting(resident -> resident.person().name())
                .containsExactly("陈美玲", "陈小明");
        var owner = household.residents().getFirst();
        assertThat(owner.residency().since()).isEqualTo(LocalDate.of(2024, 5, 1));
        assertThat(owner.telephones())
                .extracting(phone -> phone.masked())
                .containsExactly("138****5678", "020****1234");
        assertThat(household("3-2-1202").home().state()).isEqualTo(HomeState.UNSOLD);
    }

    @Test
    void whatIsImportedIsFoundAtOnce() {
        imported(RosterFile.of(CHEN, UNSOLD));
        for (var typed : List.of("cml 3-2-1201", "5678", "a12345", "3-2-1202")) {
            assertThat(search.find(Set.of(site.id()), typed, 5))
                    .extracting(Found::id)
                    .hasSize(1);
        }
    }

    @Test
    void theSameFileAgainDoublesNothing() {
        imported(RosterFile.of(CHEN, CHEN_SON, UNSOLD));
        var again = imported(RosterFile.of(CHEN, CHEN_SON, UNSOLD));
        assertThat(again.state()).isEqualTo(ImportState.DONE);
        assertThat(again.written()).isEqualTo(Written.nothing());
        assertThat(count("person")).isEqualTo(2);
        assertThat(count("home")).isEqualTo(2);
        assertThat(count("telephone")).isEqualTo(2);
    }

    @Test
    void aLaterFileCorrectsWhatIsThereAndTakesNothingAway() {
        imported(RosterFile.of(CHEN, CHEN_SON));
        var ended = imported(
                RosterFile.of("3|2|1201|||已出租|陈美玲|业主|13900001111||粤B88888|", "3|2|1201||||李四|租客|13711112222|||"));
        assertThat(ended.written()).isEqualTo(new Written(0, 1, 1, 1));
        var household = household("3-2-1201");
        assertThat(household.home().state()).isEqualTo(HomeState.LET);
        assertThat(household.home().floor()).isEqualTo(12);
        assertThat(household.residents()).hasSize(3);
        assertThat(household.residents().getFirst().telephones()).hasSize(3);
        assertThat(household.vehicles()).hasSize(2);
    }

    @Test
    void oneFaultKeepsTheWholeFileOut() {
        var ended = imported(RosterFile.of(CHEN, "3|2|1203|十二|||王五|业主|1381234567|||"));
        assertThat(ended.state()).isEqualTo(ImportState.REFUSED);
        assertThat(ended.faults()).isEqualTo(2);
        assertThat(count("home")).isZero();
        assertThat(count("person")).isZero();
    }

    @Test
    void eachFaultSaysWhereAndWhatToMend() {
        assertThat(complaints(
                        "3|2||||住人|陈美玲|房东|没有||不知道|去年",
                        "3|2|1201|||||业主||||",
                        "3|2|1202||||赵六|业主||||",
                        "3|2|1203||||赵六|业主|13812345678|没有||",
                        "3|2|1204||80|已入住|赵六|业主|13812345678|||",
                        "3|2|1204||90|已入住|赵六|业主|13912345678|||",
                        "3|2|1205|999|-1||赵六|业主|12345678|||2024-02-30"))
                .containsExactly(
                        "2 房号: 这一栏必须填写。",
                        "2 房屋状态: 请写其中之一：未售、未入住、已交房、装修中、已入住、已出租、空置。",
                        "2 身份: 请写其中之一：业主、家庭成员、租客、临时人员。",
                        "2 电话: “没有”里有不是数字的字符，请只填号码；多个号码用 / 隔开。",
                        "2 入住日期: 不是日期，请写成 2024-05-01。",
                        "2 车牌: “不知道”不像车牌号，例如 粤A12345。",
                        "3 姓名: 填了身份，却没有姓名。",
                        "4 电话: 请填写电话；确实没有的，请写明原因。",
                        "5 无电话原因: 已有电话，就不要再写“无电话原因”。",
                        "7 姓名: 与第 6 行是同一套房的同一个人，请合成一行，多个电话用 / 隔开。",
                        "7 建筑面积: 与第 6 行是同一套房，这一栏却不一样，请改成一致。",
                        "8 楼层: 不是楼层，请写数字，地下写 -1，例如 12。",
                        "8 建筑面积: 不是面积，请写数字（平方米），例如 89.50。",
                        "8 电话: “12345678”不是完整的手机号：应为 11 位，现为 8 位。",
                        "8 入住日期: 不是日期，请写成 2024-05-01。");
    }

    @Test
    void cellsThatTheSpreadsheetChangedAreUnderstood() {
        var file = RosterFile.of("３|０２|||||陈美玲|业主||||").and(sheet -> {
            sheet.value(1, 2, 1201);
            sheet.value(1, 8, 13812345678L);
            sheet.value(1, 11, LocalDate.of(2024, 5, 1));
            sheet.style(1, 11).format("yyyy/m/d").set();
        });
        assertThat(imported(file).state()).isEqualTo(ImportState.DONE);
        var resident = household("3-02-1201").residents().getFirst();
        assertThat(resident.residency().since()).isEqualTo(LocalDate.of(2024, 5, 1));
        assertThat(resident.telephones().getFirst().phone().full()).isEqualTo("13812345678");
    }

    @Test
    void aFormulaIsRefused() {
        var ended = imported(RosterFile.of(CHEN).and(sheet -> sheet.formula(1, 6, "A1")));
        assertThat(complaints(ended)).containsExactly("2 姓名: 这里是公式或错误值，请复制后“选择性粘贴”为数值。");
    }

    @Test
    void theSampleRowAndEmptyRowsAreSkipped() {
        var template = form.template(Locale.SIMPLIFIED_CHINESE);
        assertThat(imported(template).reason())
                .satisfies(reason -> assertThat(reason.key()).isEqualTo("roster.file.no-rows"));
        var sample = String.join("|", RosterFile.cells(template).get(1));
        assertThat(imported(RosterFile.of(sample, "", CHEN, " | ")).written()).isEqualTo(new Written(1, 0, 1, 0));
    }

    @Test
    void identityNumbersComeWithTheRosterAndASlipKeepsItOut() {
        var headings = RosterFile.HEADINGS + "|身份证号";
        assertThat(complaints(imported(RosterFile.headed(headings, CHEN + "|110105194912310021"))))
                .containsExactly("2 证件号码: 身份证号码的校验位不对，请核对每一位数字。");
        assertThat(imported(RosterFile.headed(headings, CHEN + "|11010519491231002X"))
                        .written())
                .isEqualTo(new Written(1, 0, 1, 0));
        assertThat(imported(RosterFile.headed(headings, CHEN + "|**************002X"))
                        .written())
                .isEqualTo(Written.nothing());
        assertThat(imported(RosterFile.headed(headings, CHEN + "|E12345678")).written())
                .isEqualTo(new Written(0, 0, 0, 1));
    }

    @Test
    void theEnglishFormIsReadAsWell() {
        var headings =
                String.join("|", RosterFile.cells(form.template(Locale.ENGLISH)).getFirst());
        var ended = imported(RosterFile.headed(headings, "3|2|1201|12|89.5|Occupied|John Smith|Owner|13812345678|||"));
        assertThat(ended.state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void headingsMayStandBeneathATitleAndInAnyOrder() {
        var ended = imported(RosterFile.headed("荔湾花园住户名册", "备注|联系电话|身份|姓名|房号|楼栋", "|13812345678|业主|陈美玲|1201|3"));
        assertThat(ended.state()).isEqualTo(ImportState.DONE);
        assertThat(ended.unusedHeadings()).containsExactly("备注");
        assertThat(household("3-1201").residents()).hasSize(1);
    }

    @Test
    void headingsThatAreMissingOrDoubleAreNamed() {
        assertThat(failure(RosterFile.headed("楼栋|单元|姓名", "3|2|陈美玲").bytes()))
                .isEqualTo("前 10 行里没有找到完整的标题行，缺：房号、身份、电话。标题行不要合并单元格，最好使用模板。");
        assertThat(failure(
                        RosterFile.headed("楼栋|房号|姓名|身份|电话|电话", "3|2|陈美玲|业主|1|2").bytes()))
                .isEqualTo("标题行里有重复的栏：电话。请只留一个。");
        var merged = RosterFile.headed("住户||||", "楼栋|房号|||", "||姓名|身份|电话", "3|1201|陈美玲|业主|13812345678")
                .and(sheet -> sheet.range(0, 0, 0, 4).merge());
        assertThat(failure(merged.bytes())).contains("标题行不要合并单元格");
    }

    @Test
    void whatIsNoSpreadsheetIsRefusedAtOnce() throws IOException {
        assertThat(refusedAtOnce(new byte[0])).isEqualTo("roster.file.empty");
        assertThat(refusedAtOnce("楼栋,房号".getBytes(StandardCharsets.UTF_8))).isEqualTo("roster.file.no-sheet");
        assertThat(refusedAtOnce(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                }))
                .isEqualTo("roster.file.old");
        assertThat(refusedAtOnce(zip("picture.png", 10))).isEqualTo("roster.file.no-sheet");
        assertThat(refusedAtOnce(new byte[SheetFile.LARGEST + 1])).isEqualTo("roster.file.too-large");
        assertThat(imports.latest(site.id(), 5)).isEmpty();
    }

    @Test
    void aFileThatIsBlownUpInsideIsNotOpened() throws IOException {
        assertThat(refusedAtOnce(zip("xl/sharedStrings.xml", 120))).isEqualTo("roster.file.blown-up");
        assertThat(refusedAtOnce(zip("xl/worksheets/sheet1.xml", 410))).isEqualTo("roster.file.blown-up");
    }

    @Test
    void aDamagedFileFailsWithAWord() throws IOException {
        assertThat(failure(zip("xl/workbook.xml", 1))).startsWith("文件损坏");
    }

    @Test
    void aSheetThatBreaksOffFailsWithAWord() {
        var broken = RosterFile.of(CHEN).and(sheet -> sheet.formula(1, 6, "\"a\"&\"b\""));
        assertThat(failure(broken.bytes())).startsWith("文件损坏");
    }

    @Test
    void theSameFormSentTwiceIsOneImport() {
        var submission = UUID.randomUUID();
        var first = desk.receive(upload(submission, RosterFile.of(CHEN).bytes()));
        assertThat(desk.receive(upload(submission, RosterFile.of(CHEN).bytes())))
                .isEqualTo(first);
        assertThat(jobs.getScheduledExecution(RosterJob.of(site.id(), first))).isPresent();
    }

    @Test
    void aServerStoppedOverTheWorkLeavesNothingAndTheNextDoesItAll() {
        var id = desk.receive(
                upload(UUID.randomUUID(), RosterFile.of(CHEN, UNSOLD).bytes()));
        assertThat(imports.start(site.id(), id)).isPresent();
        assertThat(count("home")).isZero();
        work.run(site.id(), id);
        assertThat(imports.find(site.id(), id).orElseThrow().state()).isEqualTo(ImportState.DONE);
        work.run(site.id(), id);
        assertThat(count("home")).isEqualTo(2);
    }

    @Test
    void whatStopsTheServerAgainAndAgainIsGivenUp() {
        var id = desk.receive(upload(UUID.randomUUID(), RosterFile.of(CHEN).bytes()));
        for (var attempt = 0; attempt < 3; attempt++) {
            imports.start(site.id(), id);
        }
        work.run(site.id(), id);
        var ended = imports.find(site.id(), id).orElseThrow();
        assertThat(ended.state()).isEqualTo(ImportState.FAILED);
        assertThat(words.text(Locale.SIMPLIFIED_CHINESE, Objects.requireNonNull(ended.reason())))
                .startsWith("导入时系统出错");
    }

    @Test
    void aFaultInTheMiddleOfWritingLeavesNothingAndIsTriedAgain() {
        jdbc.sql("alter table person add constraint no_li check (name <> '李无名')")
                .update();
        try {
            var id = desk.receive(upload(
                    UUID.randomUUID(),
                    RosterFile.of(CHEN, "3|2|1203||||李无名|租客|13711112222|||").bytes()));
            assertThatThrownBy(() -> work.run(site.id(), id)).isInstanceOf(RuntimeException.class);
            assertThat(count("home")).isZero();
            assertThat(imports.find(site.id(), id).orElseThrow().state()).isEqualTo(ImportState.RUNNING);
        } finally {
            jdbc.sql("alter table person drop constraint no_li").update();
        }
    }

    @Test
    void whoeverSentItInIsTold() {
        imported(RosterFile.of(CHEN));
        assertThat(jdbc.sql("select key || ' ' || link from message where community_id = ?")
                        .param(site.id())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("roster.told.DONE /c/" + site.code() + "/roster/");
    }

    @Test
    void neitherFileNorFaultsLieOpenInTheDatabase() {
        var id = desk.receive(upload(
                UUID.randomUUID(),
                RosterFile.of("3|2|1203||||李四|租客|1381234567|||").bytes()));
        assertThat(jdbc.sql("select content from roster_import where id = ?")
                        .param(id)
                        .query(byte[].class)
                        .single())
                .satisfies(kept -> assertThat(kept[0] == 'P' && kept[1] == 'K').isFalse());
        work.run(site.id(), id);
        assertThat(jdbc.sql("select content is null from roster_import where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select f::text from roster_fault f where import_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("1381234567"));
    }

    private RosterImport imported(RosterFile file) {
        return imported(file.bytes());
    }

    private RosterImport imported(byte[] content) {
        var id = desk.receive(upload(UUID.randomUUID(), content));
        work.run(site.id(), id);
        return imports.find(site.id(), id).orElseThrow();
    }

    private Upload upload(UUID submission, byte[] content) {
        var sender = site.the(Post.CUSTOMER_SERVICE_SUPERVISOR);
        return new Upload(site.id(), submission, "名册.xlsx", content, sender.id(), sender.name());
    }

    private List<String> complaints(String... rows) {
        return complaints(imported(RosterFile.of(rows)));
    }

    private List<String> complaints(RosterImport ended) {
        var chinese = Locale.SIMPLIFIED_CHINESE;
        return faults.of(site.id(), ended.id(), 100).stream()
                .map(fault -> fault.row() + " "
                        + words.text(chinese, fault.column().key()) + ": " + words.text(chinese, fault.reason()))
                .toList();
    }

    private String failure(byte[] content) {
        var ended = imported(content);
        assertThat(ended.state()).isEqualTo(ImportState.FAILED);
        return words.text(Locale.SIMPLIFIED_CHINESE, Objects.requireNonNull(ended.reason()));
    }

    private String refusedAtOnce(byte[] content) {
        var refused =
                catchThrowableOfType(SheetUnreadable.class, () -> desk.receive(upload(UUID.randomUUID(), content)));
        return refused.reason().key();
    }

    private Household household(String label) {
        var home = homes.byLabel(site.id(), label).orElseThrow();
        return households.of(site.id(), home.id());
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where community_id = ?")
                .param(site.id())
                .query(Integer.class)
                .single();
    }

    /** A zip with one part of so many megabytes of nothing, beside a workbook's. */
    private static byte[] zip(String part, int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            for (var megabyte = 0; megabyte < megabytes; megabyte++) {
                zip.write(new byte[1024 * 1024]);
            }
            zip.closeEntry();
            if (!part.equals("xl/workbook.xml") && part.startsWith("xl/")) {
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
