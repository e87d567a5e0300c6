package io.huiyin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.staff.Post;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class SigningInJourney {
    private final int port;
    private final Site site;

    SigningInJourney(@LocalServerPort int port, JdbcClient jdbc, MovableClock clock) {
        this.port = port;
        this.site = new Sites(jdbc, clock).open("lw");
    }

    @Test
    void eachSignsInToTheFirstPageOfHisWork() {
        try (var desk = Visitor.atTheDesk("desk", port)) {
            desk.open("/").seesText("登录");
            desk.findsItAccessible().looks("sign-in");
            desk.signIn(Sites.login(site.code(), Post.FRONT_DESK));
            assertThat(desk.page.url()).endsWith("/c/lw/desk");
            desk.findsItAccessible().looks("desk").hasNoComplaints();
        }
    }
}
