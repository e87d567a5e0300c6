package io.huiyin.paper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where the application is reached from outside, for what is printed, scanned and sent: {@code huiyin.address} as it was set,
 * else as whoever asks reached it.
 */
@Component
public class WebAddress {
    private final String set;
    private final String here;

    WebAddress(@Value("${huiyin.address:}") String set, @Value("http://localhost:${server.port:8080}") String here) {
        this.set = set.strip().replaceAll("/+$", "");
        this.here = here;
    }

    /** The whole address of a path within this application. */
    public String of(String path) {
        return (set.isEmpty() ? asked() : set) + path;
    }

    private String asked() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? ServletUriComponentsBuilder.fromContextPath(now.getRequest()).toUriString()
                : here;
    }
}
