package io.huiyin.site.security;

import io.huiyin.sight.Sight;
import io.huiyin.site.Visits;
import io.huiyin.staff.Viewer;
import io.huiyin.staff.Viewers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks with each request what the one signed in may see now; whoever has left, or whose session is over, is outside at once. */
final class AtWorkFilter extends OncePerRequestFilter {
    private final Viewers viewers;
    private final SessionEnd ends;

    AtWorkFilter(Viewers viewers, SessionEnd ends) {
        this.viewers = viewers;
        this.ends = ends;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
            viewers.find(who.staffId())
                    .filter(viewer -> !isOver(request))
                    .ifPresentOrElse(viewer -> Visits.note(request, viewer), () -> turnOut(request));
        }
        try (var within = Sight.of(seen(request))) {
            chain.doFilter(request, response);
        }
    }

    private static Set<Long> seen(HttpServletRequest request) {
        return Visits.viewer(request).map(Viewer::communityIds).orElse(Set.of());
    }

    private boolean isOver(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && ends.isOver(session);
    }

    private static void turnOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** A page of an error, too, knows who looks. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
