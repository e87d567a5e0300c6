package io.huiyin.site;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Sites;
import io.huiyin.desk.DeskHouse;
import io.huiyin.repair.HouseholdLinks;
import io.huiyin.staff.ApiTokens;
import io.huiyin.staff.Post;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whatever people do, the log holds no telephone, no name, no token and no password, though it listens closely. */
@ApplicationTest
class WritingTheLogTests {
    private static final String WRONG = "the-password-that-was-wrong";
    private final MockMvcTester mvc;
    private final DeskHouse house;
    private final ApiTokens tokens;
    private final HouseholdLinks links;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.huiyin");

    WritingTheLogTests(MockMvcTester mvc, ApplicationContext beans, ApiTokens tokens, HouseholdLinks links) {
        this.mvc = mvc;
        this.tokens = tokens;
        this.links = links;
        house = new DeskHouse(beans);
    }

    @BeforeEach
    void listenClosely() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
        ours.setLevel(Level.DEBUG);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(log);
        root.setLevel(Level.WARN);
        ours.setLevel(null);
    }

    @Test
    void aRepairFromTheCallToTheLinkLeavesNobodyInTheLog() {
        var order = house.leakAt(house.home, "厨房水龙头漏水");
        var link = links.path(order.ref());
        var admin = house.site.the(Post.ADMINISTRATOR);
        var token = tokens.create(
                "log", admin.id(), admin.id(), house.clock.instant().plus(Duration.ofDays(1)));
        var page = "/repairs/" + order.number();
        house.get(Post.FRONT_DESK, page);
        house.get(Post.FRONT_DESK, "/search?q=" + DeskHouse.PHONE);
        house.htmx(Post.FRONT_DESK, page + "/telephone", "reason", "回电");
        house.htmx(Post.FRONT_DESK, page + "/urge", "words", house.owner.name() + " " + DeskHouse.PHONE);
        house.get(Post.FRONT_DESK, "/homes/" + DeskHouse.PHONE);
        house.get(Post.FRONT_DESK, "/nowhere/" + house.owner.name());
        mvc.get().uri(link).exchange();
        mvc.get().uri(link + "x").exchange();
        mvc.post()
                .uri(link + "/urge")
                .param("words", DeskHouse.PHONE)
                .with(Door.form())
                .exchange();
        mvc.get()
                .uri("/api/v1/communities")
                .header("Authorization", "Bearer " + token)
                .exchange();
        mvc.get()
                .uri("/api/v1/communities")
                .header("Authorization", "Bearer x" + token)
                .exchange();
        mvc.post()
                .uri("/sign-in")
                .param("login", admin.login())
                .param("password", WRONG)
                .with(Door.form())
                .exchange();
        mvc.post()
                .uri("/sign-in")
                .param("login", admin.login())
                .param("password", Sites.PASSWORD)
                .with(Door.form())
                .exchange();
        assertThat(log.list).as("the log was listened to").isNotEmpty();
        assertThat(told())
                .doesNotContain(
                        DeskHouse.PHONE,
                        house.owner.name(),
                        token,
                        link.substring("/h/".length()),
                        WRONG,
                        Sites.PASSWORD);
    }

    @Test
    void everyAnswerAndEveryLineOfItCarryTheSameMark() {
        var answer = house.get(Post.FRONT_DESK, "/repairs/NOT-THERE");
        var mark = answer.getResponse().getHeader("X-Request-Id");
        assertThat(mark).matches("[0-9a-f]{8}");
        assertThat(log.list.stream().map(event -> event.getMDCPropertyMap().get("request")))
                .contains(mark);
    }

    private String told() {
        return List.copyOf(log.list).stream().map(WritingTheLogTests::line).collect(Collectors.joining("\n"));
    }

    private static String line(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getFormattedMessage()
                + event.getMDCPropertyMap()
                + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }
}
