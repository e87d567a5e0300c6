package io.huiyin.site;

import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.staff.Viewer;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {
    public static final String THEME = "huiyin-theme";
    public static final String COMMUNITY = "huiyin-community";

    private final Words words;
    private final Menus menus;
    private final Visits visits;
    private final Communities communities;
    private final ObjectProvider<ResourceUrlProvider> assets;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    Pages(
            Words words,
            Menus menus,
            Visits visits,
            Communities communities,
            ObjectProvider<ResourceUrlProvider> assets) {
        this.words = words;
        this.menus = menus;
        this.visits = visits;
        this.communities = communities;
        this.assets = assets;
    }

    public Page of(HttpServletRequest request) {
        return new Page(
                this,
                request,
                Visits.viewer(request).orElse(null),
                visits.community(request).orElse(null));
    }

    /** The page of an error, which may be that the community asked for does not exist. */
    public Page ofError(HttpServletRequest request) {
        return new Page(this, request, Visits.viewer(request).orElse(null), communityOrNone(request));
    }

    /** A page for somebody who can't be asked about now, because the database is away. */
    public Page ofNobody(HttpServletRequest request) {
        return new Page(this, request, null, null);
    }

    private @Nullable Community communityOrNone(HttpServletRequest request) {
        try {
            return visits.community(request).orElse(null);
        } catch (ResponseStatusException e) {
            return null;
        }
    }

    Words words() {
        return words;
    }

    Menus menus() {
        return menus;
    }

    List<Community> communities(Viewer viewer) {
        return communities.all(viewer.communityIds());
    }

    @Nullable
    Community lastVisited(HttpServletRequest request, Viewer viewer) {
        var last = Languages.cookie(request, COMMUNITY);
        var seen = communities(viewer);
        return seen.stream()
                .filter(community -> community.code().equals(last))
                .findFirst()
                .orElse(seen.isEmpty() ? null : seen.getFirst());
    }

    String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    String asset(String path) {
        return addresses.computeIfAbsent(path, this::versioned);
    }

    private String versioned(String path) {
        var plain = "/" + path;
        var versioned = assets.getObject().getForLookupPath(plain);
        if (versioned == null) {
            throw new IllegalArgumentException("no such file: " + path);
        }
        return versioned;
    }
}
