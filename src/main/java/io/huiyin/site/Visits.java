package io.huiyin.site;

import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

/** Who asks, and at which community; each is found out once a request. */
@Component
public class Visits {
    private static final String VIEWER = Visits.class.getName() + ".viewer";
    private static final String COMMUNITY = Visits.class.getName() + ".community";
    private static final String SITE = "site";

    private final Communities communities;

    Visits(Communities communities) {
        this.communities = communities;
    }

    /** Notes who asks; the doors do this. */
    public static void note(HttpServletRequest request, Viewer viewer) {
        request.setAttribute(VIEWER, viewer);
    }

    public static Optional<Viewer> viewer(HttpServletRequest request) {
        return Optional.ofNullable((Viewer) request.getAttribute(VIEWER));
    }

    /** The community named in the address; one that the viewer does not see does not exist (404). */
    public Optional<Community> community(HttpServletRequest request) {
        var known = (Community) request.getAttribute(COMMUNITY);
        if (known != null) {
            return Optional.of(known);
        }
        var code = code(request);
        if (code == null || viewer(request).isEmpty()) {
            return Optional.empty();
        }
        var found = visible(request, code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        request.setAttribute(COMMUNITY, found);
        return Optional.of(found);
    }

    private Optional<Community> visible(HttpServletRequest request, String code) {
        return communities
                .byCode(code)
                .filter(community -> viewer(request)
                        .filter(viewer -> viewer.sees(community.id()))
                        .isPresent());
    }

    private static @Nullable String code(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? (String) variables.get(SITE)
                : null;
    }
}
