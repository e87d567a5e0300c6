package io.huiyin.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.staff.Post;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The store is kept on its pages: listed, received, given out, counted, taken back. */
@ApplicationTest
class StorePagesTests {
    private static int opened;
    private final MockMvcTester mvc;
    private final Materials materials;
    private final StockPlaces places;
    private final Balances balances;
    private final Movements movements;
    private final Site site;

    StorePagesTests(
            JdbcClient jdbc,
            MovableClock clock,
            MockMvcTester mvc,
            Materials materials,
            StockPlaces places,
            Balances balances,
            Movements movements) {
        this.mvc = mvc;
        this.materials = materials;
        this.places = places;
        this.balances = balances;
        this.movements = movements;
        site = new Sites(jdbc, clock).open("shelves" + opened++);
    }

    @Test
    void theStoreIsKeptOnItsPages() {
        assertThat(page("/store")).hasStatusOk().bodyText().contains("还没有物料");
        assertThat(sent("/store", "code=LT", "name=水龙头", "unit=只", "cost=xx"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请填金额", "value=\"水龙头\"");
        assertThat(sent("/store", "code=LT", "name=水龙头", "unit=只", "cost=30", "lowMark=3"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(sent("/store", "code=LT", "name=另一个", "unit=只", "cost=1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(sent("/store/places", "name=工程仓库", "kind=ROOM")).hasStatus(HttpStatus.FOUND);
        assertThat(sent("/store/places", "name=包", "kind=VAN"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("工具包须有保管人");
        var technician = site.the(Post.TECHNICIAN).id();
        assertThat(sent("/store/places", "name=工具包", "kind=VAN", "holder=" + technician))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page("/store/places")).hasStatusOk().bodyText().contains("工程仓库", "工具包");

        var tap = materials.of(site.id()).getFirst();
        var room = places.of(site.id()).getFirst();
        var van = places.of(site.id()).getLast();
        var own = "/store/" + tap.id();
        var mark = "submission=" + UUID.randomUUID();
        for (var twice = 0; twice < 2; twice++) {
            assertThat(sent(own + "/receipt", "receiptTo=" + room.id(), "receiptQuantity=8", mark))
                    .hasStatus(HttpStatus.FOUND);
        }
        assertThat(total()).isEqualByComparingTo("8");
        assertThat(sent(own + "/move", "from=" + room.id(), "to=" + van.id(), "quantity=9"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("那里只剩 8");
        assertThat(sent(own + "/move", "from=" + room.id(), "to=" + room.id(), "quantity=1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(sent(own + "/move", "from=" + room.id(), "to=" + van.id(), "quantity=2"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page(own)).hasStatusOk().bodyText().contains("入库", "领用", "冲销");

        var issue = movements.of(site.id(), tap.id(), 1).getFirst();
        assertThat(sent(own + "/movements/" + issue.id() + "/counter", "reason="))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(sent(own + "/movements/" + issue.id() + "/counter", "reason=误领"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page("/store/places/" + room.id() + "/count"))
                .hasStatusOk()
                .bodyText()
                .contains("实点");
        assertThat(sent("/store/places/" + room.id() + "/count", "counted-" + tap.id() + "=2", "reason=月末盘点"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(total()).isEqualByComparingTo("2");
        assertThat(page("/store?low=true")).hasStatusOk().bodyText().contains("水龙头", "低于 3");
        assertThat(page("/store.xlsx")).hasStatusOk();
        assertThat(sent(own, "code=LT", "name=水龙头", "unit=只", "cost=31")).hasStatus(HttpStatus.FOUND);
        assertThat(page("/store?q=nothing")).bodyText().contains("没有符合条件的物料");
        assertThat(page(own + "/edit")).hasStatusOk();
    }

    @Test
    void aTechnicianLooksButDoesNotKeepAndTheGateDoesNeither() {
        assertThat(as(Post.TECHNICIAN, "/store")).hasStatusOk();
        assertThat(as(Post.TECHNICIAN, "/store/places")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(as(Post.GATE, "/store")).hasStatus(HttpStatus.FORBIDDEN);
    }

    private BigDecimal total() {
        return balances.all(site.id()).stream().map(Held::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private MvcTestResult page(String path) {
        return as(Post.ENGINEERING_SUPERVISOR, path);
    }

    private MvcTestResult as(Post post, String path) {
        return mvc.get()
                .uri("/c/" + site.code() + path)
                .with(Door.as(site.the(post)))
                .exchange();
    }

    private MvcTestResult sent(String path, String... fields) {
        var request = mvc.post().uri("/c/" + site.code() + path).with(Door.as(site.the(Post.ENGINEERING_SUPERVISOR)));
        for (var field : fields) {
            request = request.param(field.split("=", 2)[0], field.split("=", 2)[1]);
        }
        return request.exchange();
    }
}
