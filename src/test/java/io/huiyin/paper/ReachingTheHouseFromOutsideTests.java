package io.huiyin.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the codes and links lead that are printed, scanned and sent. */
class ReachingTheHouseFromOutsideTests {
    private static final String HERE = "http://localhost:9100";

    @AfterEach
    void nobodyAsks() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void theAddressThatWasSetHolds() {
        asked("10.0.0.5");
        assertThat(new WebAddress(" https://huiyin.example.com/ ", HERE).of("/h/abc"))
                .isEqualTo("https://huiyin.example.com/h/abc");
    }

    @Test
    void elseTheOneByWhichItWasAsked() {
        asked("10.0.0.5");
        assertThat(new WebAddress("", HERE).of("/h/abc")).isEqualTo("http://10.0.0.5:8080/h/abc");
    }

    @Test
    void elseThisMachine() {
        assertThat(new WebAddress("", HERE).of("/h/abc")).isEqualTo("http://localhost:9100/h/abc");
    }

    private static void asked(String server) {
        var request = new MockHttpServletRequest("GET", "/c/lw/repairs/BX20261121-0007/paper.pdf");
        request.setServerName(server);
        request.setServerPort(8080);
        request.setQueryString("lang=en");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
