package io.huiyin.area.web;

import io.huiyin.area.AreaPosts;
import io.huiyin.area.Areas;
import io.huiyin.estate.Building;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.Community;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Viewer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which buildings each property assistant keeps. */
@Controller
class AreasController {
    private final Areas areas;
    private final Buildings buildings;
    private final StaffMembers staff;

    AreasController(Areas areas, Buildings buildings, StaffMembers staff) {
        this.areas = areas;
        this.buildings = buildings;
        this.staff = staff;
    }

    @GetMapping("/c/{site}/areas")
    String areas(Viewer viewer, Community community, Model model) {
        require(viewer, community, AreaPosts.READERS);
        var mayGive = !Collections.disjoint(viewer.posts(community.id()), AreaPosts.GIVERS);
        model.addAttribute(
                "view",
                new AreasView(
                        buildings.of(community.id()), areas.keepers(community.id()), assistants(community), mayGive));
        return "area/areas";
    }

    /** Gives every building to the assistant that was chosen for it; a field is called {@code b} and the building's id. */
    @PostMapping("/c/{site}/areas")
    @Transactional
    String give(
            Viewer viewer, Community community, @RequestParam Map<String, String> chosen, RedirectAttributes after) {
        require(viewer, community, AreaPosts.GIVERS);
        var assistants = assistants(community);
        for (var building : buildings.of(community.id())) {
            var field = chosen.get("b" + building.id());
            if (field != null) {
                give(community, building, field, assistants);
            }
        }
        after.addFlashAttribute("toast", "area.given");
        return "redirect:/c/" + community.code() + "/areas";
    }

    private void give(Community community, Building building, String field, List<StaffMember> assistants) {
        var keeper = keeper(field, assistants);
        if (field.isEmpty() || keeper != null) {
            areas.give(community.id(), building.id(), keeper);
        }
    }

    /** Whoever is no assistant of this community can't keep a building of it. */
    private static @Nullable Long keeper(String field, List<StaffMember> assistants) {
        return assistants.stream()
                .map(StaffMember::id)
                .filter(id -> id.toString().equals(field))
                .findFirst()
                .orElse(null);
    }

    private List<StaffMember> assistants(Community community) {
        return staff.holding(community.id(), Set.of(Post.PROPERTY_ASSISTANT));
    }

    private static void require(Viewer viewer, Community community, Set<Post> posts) {
        if (Collections.disjoint(viewer.posts(community.id()), posts)) {
            throw new AccessDeniedException("not a post that has to do with areas");
        }
    }
}
