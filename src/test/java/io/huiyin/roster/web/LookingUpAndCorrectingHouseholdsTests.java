package io.huiyin.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.estate.BuildingHints;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.Home;
import io.huiyin.estate.HomeState;
import io.huiyin.estate.Homes;
import io.huiyin.estate.Household;
import io.huiyin.estate.HouseholdRegister;
import io.huiyin.estate.Households;
import io.huiyin.estate.NewHome;
import io.huiyin.estate.Newcomer;
import io.huiyin.estate.Phone;
import io.huiyin.estate.PlaceKind;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.estate.ResidencyKind;
import io.huiyin.staff.Post;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The desk looks a household up, corrects it, and sees a whole number only for a reason. */
@ApplicationTest
class LookingUpAndCorrectingHouseholdsTests {
    private final MockMvcTester mvc;
    private final Households households;
    private final JdbcClient jdbc;
    private final Sites.Site site;
    private final Sites.Site other;
    private final Home home;
    private final long place;

    @SuppressWarnings("TooManyParameters")
    LookingUpAndCorrectingHouseholdsTests(
            MockMvcTester mvc,
            Buildings buildings,
            Homes homes,
            PublicPlaces places,
            Households households,
            HouseholdRegister register,
            JdbcClient jdbc,
            Clock clock) {
        this.mvc = mvc;
        this.households = households;
        this.jdbc = jdbc;
        var sites = new Sites(jdbc, clock);
        var tag = UUID.randomUUID().toString().substring(0, 8);
        site = sites.open("h" + tag);
        other = sites.open("o" + tag);
        var hints = new BuildingHints(null, null, null, "1 层管井", null, null);
        var building = buildings.add(site.id(), "3", "3 栋", 18, hints);
        home = homes.add(new NewHome(building, "2", "1201", HomeState.OCCUPIED, 12, null));
        var owner = new Newcomer("陈美玲", ResidencyKind.OWNER, null, Phone.parse("13812345678"), null);
        register.moveIn(site.id(), home.id(), owner);
        place = places.add(site.id(), building.id(), PlaceKind.LOBBY, "3 栋大堂").id();
    }

    @Test
    void searchAnswersAsOneTypesAndAsAPage() {
        assertThat(get("/search?q=cml", true))
                .bodyText()
                .contains("3-2-1201", "陈美玲", "role=\"option\"", "/homes/" + home.id())
                .doesNotContain("<html", "13812345678");
        assertThat(get("/search?q=5678", false)).bodyText().contains("<html", "3-2-1201");
        assertThat(get("/search?q=大堂", true)).bodyText().contains("/places/" + place);
        assertThat(get("/search?q=nobody", true)).bodyText().contains("没有找到“nobody”");
        assertThat(get("/search?q=<script>", false)).bodyText().doesNotContain("<script>\"");
        assertThat(get("/places/" + place, false)).hasStatusOk();
    }

    @Test
    void aHomeOutOfScopeDoesNotExist() {
        assertThat(mvc.get().uri("/c/{c}/homes/{h}", site.code(), home.id()).with(Door.as(other.the(Post.FRONT_DESK))))
                .hasStatus(404);
        assertThat(mvc.get().uri("/c/{c}/homes/{h}", other.code(), home.id()).with(Door.as(other.the(Post.FRONT_DESK))))
                .hasStatus(404);
    }

    @Test
    void homesAreListedUnderTheFilterOfTheAddress() {
        assertThat(get("/homes", false)).bodyText().contains("3-2-1201", "陈美玲", "共 1 套");
        assertThat(get("/homes?state=UNSOLD", false)).bodyText().contains("没有符合条件的房屋");
        assertThat(get("/homes.xlsx?state=OCCUPIED", false)).hasStatusOk();
    }

    @Test
    void theHouseholdShowsMasksAndHints() {
        assertThat(get("/homes/" + home.id(), false))
                .bodyText()
                .contains("138****5678", "1 层管井")
                .doesNotContain("13812345678");
    }

    @Test
    void somebodyIsRegisteredOrToldBesideTheFieldWhyNot() {
        assertThat(post("/residents", "name=李四&kind=LODGER&phone=没有"))
                .hasStatus(422)
                .bodyText()
                .contains("“没有”里有不是数字的字符", "value=\"李四\"");
        assertThat(post("/residents", "name=李四&kind=LODGER&phone=&noPhoneReason=&since="))
                .hasStatus(422)
                .bodyText()
                .contains("请填写电话；确实没有的，请写明原因。");
        assertThat(post("/residents", "name=李四&kind=LODGER&phone=13711112222&since=2024-05-01"))
                .hasStatus(302);
        assertThat(household().residents()).hasSize(2);
    }

    @Test
    void whateverIsTypedIsRefusedOrKeptWhole() {
        var endless = "长".repeat(10_000);
        assertThat(post("/residents", "name=" + endless + "&kind=OWNER&phone=13711112222"))
                .hasStatus(422);
        assertThat(post("/residents", "name=李四&kind=OWNER&phone=" + endless))
                .hasStatus(422)
                .bodyText()
                .contains("…");
        assertThat(post("/vehicles", "plate=" + endless)).hasStatus(422);
        assertThat(post("/residents", "name=😀\u0000%00&kind=OWNER&noPhoneReason=无"))
                .hasStatus(400);
        assertThat(post("/residents", "name=😀𠮷&kind=OWNER&noPhoneReason=' or 1=1;--"))
                .hasStatus(302);
        assertThat(household().residents())
                .extracting(resident -> resident.person().name())
                .contains("😀𠮷");
    }

    @Test
    void theSecondOfTwoAtOnceSeesWhatChangedAndKeepsWhatWasTyped() {
        var version = household().version();
        assertThat(post("/state", "state=LET", version)).hasStatus(302);
        assertThat(post("/residents", "name=李四&kind=LODGER&phone=13711112222", version))
                .hasStatus(409)
                .bodyText()
                .contains("刚刚被别人改过", "已出租", "李四");
        assertThat(household().residents()).hasSize(1);
    }

    @Test
    void telephonesVehiclesAndLeavingAreCorrected() {
        var resident = household().residents().getFirst();
        var person = resident.person().id();
        assertThat(post("/people/" + person + "/telephones", "phone=020-81881234"))
                .hasStatus(302);
        var first = resident.telephones().getFirst().id();
        assertThat(post("/telephones/" + first + "/removal", "")).hasStatus(302);
        var last = household().residents().getFirst().telephones().getFirst().id();
        assertThat(post("/telephones/" + last + "/removal", ""))
                .hasStatus(422)
                .bodyText()
                .contains("请写明原因");
        assertThat(post("/vehicles", "plate=粤A12345/粤B12345")).hasStatus(302);
        assertThat(post("/vehicles", "plate=?")).hasStatus(422).bodyText().contains("不像车牌号");
        var vehicle = household().vehicles().getFirst().id();
        assertThat(post("/vehicles/" + vehicle + "/removal", "")).hasStatus(302);
        assertThat(household().vehicles()).hasSize(1);
        var residency = resident.residency().id();
        assertThat(post("/residents/" + residency + "/leaving", "until=明天")).hasStatus(422);
        assertThat(post("/residents/" + residency + "/leaving", "until=2020-01-01"))
                .hasStatus(302);
        assertThat(household().residents()).isEmpty();
    }

    @Test
    void whoKeepsNoBooksMayLookButNotCorrect() {
        var gate = Door.as(site.the(Post.GATE));
        assertThat(mvc.get().uri("/c/{c}/homes/{h}", site.code(), home.id()).with(gate))
                .bodyText()
                .doesNotContain("登记住户");
        assertThat(mvc.post()
                        .uri("/c/{c}/homes/{h}/state", site.code(), home.id())
                        .param("state", "LET")
                        .with(gate))
                .hasStatus(403);
    }

    @Test
    @Proves("DSK-09")
    void aWholeNumberIsShownForAReasonThatIsWrittenDown() {
        var telephone =
                household().residents().getFirst().telephones().getFirst().id();
        var technician = site.the(Post.TECHNICIAN);
        assertThat(mvc.post()
                        .uri("/c/{c}/telephones/{t}/reveal", site.code(), telephone)
                        .header("HX-Request", "true")
                        .with(Door.as(technician)))
                .hasStatus(422)
                .bodyText()
                .contains("field-error", "请写明为什么要看完整号码", "138****5678")
                .doesNotContain("13812345678", "<html");
        assertThat(mvc.post()
                        .uri("/c/{c}/telephones/{t}/reveal", site.code(), telephone)
                        .param("reason", "call")
                        .header("HX-Request", "true")
                        .with(Door.as(technician)))
                .bodyText()
                .contains("13812345678", "tel:13812345678");
        assertThat(jdbc.sql(
                                "select who || ' ' || reason || ' ' || details[1] from audit_note where kind = 'TELEPHONE_REVEALED' and community_id = ?")
                        .param(site.id())
                        .query(String.class)
                        .list())
                .containsExactly(technician.name() + " call 138****5678");
        assertThat(get("/homes/" + home.id(), false)).bodyText().contains(technician.name(), "谁看过完整号码");
    }

    private Household household() {
        return households.of(site.id(), home.id());
    }

    private MvcTestResult get(String path, boolean fragment) {
        var asked = mvc.get().uri("/c/" + site.code() + path).with(Door.as(site.the(Post.FRONT_DESK)));
        return (fragment ? asked.header("HX-Request", "true") : asked).exchange();
    }

    private MvcTestResult post(String path, String fields) {
        return post(path, fields, household().version());
    }

    private MvcTestResult post(String path, String fields, int version) {
        var asked = mvc.post()
                .uri("/c/{c}/homes/{h}" + path, site.code(), home.id())
                .param("version", String.valueOf(version))
                .with(Door.as(site.the(Post.FRONT_DESK)));
        for (var field : fields.split("&")) {
            var parts = field.split("=", 2);
            if (parts.length == 2) {
                asked = asked.param(parts[0], parts[1]);
            }
        }
        return asked.exchange();
    }
}
