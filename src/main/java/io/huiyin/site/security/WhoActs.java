package io.huiyin.site.security;

import io.huiyin.audit.Doer;
import io.huiyin.audit.Doer.Way;
import io.huiyin.audit.Present;
import io.huiyin.site.Visits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells the audit who acts: whoever is signed in, or whose token it is, in the present request; without one, Huiyin itself. */
@Component
final class WhoActs implements Present {
    @Override
    public Doer doer() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present
                ? by(present.getRequest())
                : Doer.system();
    }

    private static Doer by(HttpServletRequest request) {
        var address = Objects.requireNonNullElse(request.getRemoteAddr(), "");
        return Visits.viewer(request)
                .map(viewer -> new Doer(way(request), viewer.staffId(), viewer.name(), address))
                .orElseGet(() -> Doer.stranger(address));
    }

    private static Way way(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") ? Way.PROGRAM : Way.PAGE;
    }
}
