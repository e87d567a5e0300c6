package io.huiyin.site.web;

import io.huiyin.estate.Community;
import io.huiyin.site.Menus;
import io.huiyin.staff.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The numbers beside the menu's lines, fetched after the page. */
@Controller
class BadgesController {
    private final Menus menus;

    BadgesController(Menus menus) {
        this.menus = menus;
    }

    @GetMapping("/c/{site}/badges")
    String badges(Viewer viewer, Community community, Model model) {
        model.addAttribute("waiting", menus.waiting(viewer, community));
        return "site/badges";
    }
}
