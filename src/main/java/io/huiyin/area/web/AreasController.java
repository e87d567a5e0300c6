package io.huiyin.area.web;

import io.huiyin.area.AreaPosts;
import io.huiyin.area.Areas;
import io.huiyin.area.web.AreasView.Trouble;
import io.huiyin.area.web.AreasView.Why;
import io.huiyin.estate.Building;
import io.huiyin.estate.Community;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which buildings each property assistant keeps. */
@Controller
@RequestMapping("/c/{site}/areas")
class AreasController {
    private static final String VIEW = "area/areas";
    private final Areas areas;
    private final AreasPage page;

    AreasController(Areas areas, AreasPage page) {
        this.areas = areas;
        this.page = page;
    }

    @GetMapping
    String areas(Viewer viewer, Community community, Model model) {
        require(viewer, community, AreaPosts.READERS);
        var mayGive = !Collections.disjoint(viewer.posts(community.id()), AreaPosts.GIVERS);
        model.addAttribute("view", page.view(community, mayGive, Map.of()));
        return VIEW;
    }

    /**
     * Gives the buildings in whose row something was changed; a field is called {@code b} and the building's id, and {@code s} with
     * the id tells the keeper that was shown. A building that somebody else gave on meanwhile stays as it is and its row says so.
     */
    @PostMapping
    @Transactional
    String give(
            Viewer viewer,
            Community community,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        require(viewer, community, AreaPosts.GIVERS);
        var assistants = page.assistants(community);
        var troubles = new HashMap<Long, Trouble>();
        for (var building : page.buildings(community)) {
            var chosen = sent.get("b" + building.id());
            var seen = sent.get("s" + building.id());
            if (chosen != null && seen != null && !chosen.equals(seen)) {
                given(community, building, seen, chosen, assistants)
                        .ifPresent(why -> troubles.put(building.id(), new Trouble(chosen, why)));
            }
        }
        if (troubles.isEmpty()) {
            after.addFlashAttribute("toast", "area.given");
            return "redirect:/c/" + community.code() + "/areas";
        }
        response.setStatus(status(troubles.values()).value());
        model.addAttribute("view", page.view(community, true, troubles));
        return VIEW;
    }

    private static HttpStatus status(Collection<Trouble> troubles) {
        return troubles.stream().anyMatch(trouble -> trouble.why() == Why.CHANGED)
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** Whoever is no assistant of this community can't keep a building of it. */
    private Optional<Why> given(
            Community community, Building building, String seen, String chosen, List<StaffMember> assistants) {
        if (!chosen.isEmpty()
                && assistants.stream()
                        .noneMatch(each -> Long.toString(each.id()).equals(chosen))) {
            return Optional.of(Why.NO_ASSISTANT);
        }
        return areas.giveOn(community.id(), building.id(), id(seen), id(chosen))
                ? Optional.empty()
                : Optional.of(Why.CHANGED);
    }

    /** Nobody for an empty field; a keeper whom nobody can be for what is no id. */
    private static @Nullable Long id(String field) {
        try {
            return field.isEmpty() ? null : Long.valueOf(field);
        } catch (NumberFormatException nonsense) {
            return -1L;
        }
    }

    private static void require(Viewer viewer, Community community, Set<Post> posts) {
        if (Collections.disjoint(viewer.posts(community.id()), posts)) {
            throw new AccessDeniedException("not a post that has to do with areas");
        }
    }
}
