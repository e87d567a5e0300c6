package io.huiyin.site.web;

import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.site.Languages;
import io.huiyin.site.Menus;
import io.huiyin.site.Pages;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads everybody to the first page of his work, at the community he was at last. */
@Controller
class HomeController {
    private final Communities communities;
    private final Menus menus;

    HomeController(Communities communities, Menus menus) {
        this.communities = communities;
        this.menus = menus;
    }

    @GetMapping("/")
    String home(Viewer viewer, @CookieValue(name = Pages.COMMUNITY, required = false) @Nullable String last) {
        var seen = communities.all(viewer.communityIds());
        if (seen.isEmpty()) {
            return menus.first(viewer, null).map(first -> "redirect:" + first).orElse("site/home");
        }
        return "redirect:/c/" + chosen(seen, last).code();
    }

    @GetMapping("/c/{site}")
    String community(Viewer viewer, Community community, HttpServletRequest request, HttpServletResponse response) {
        Languages.remember(request, response, Pages.COMMUNITY, community.code());
        return menus.first(viewer, community).map(first -> "redirect:" + first).orElse("site/home");
    }

    private static Community chosen(List<Community> seen, @Nullable String last) {
        return seen.stream()
                .filter(community -> community.code().equals(last))
                .findFirst()
                .orElse(seen.getFirst());
    }
}
