package io.huiyin.repair.review;

import io.huiyin.estate.Community;
import io.huiyin.staff.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The queue of prices that are to be given, and of those that wait for the customer (REP-10). */
@Controller
@RequestMapping("/c/{site}/reviews")
class ReviewsController {
    private final Reviews reviews;

    ReviewsController(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping
    String page(Viewer viewer, Community community, Model model) {
        return shown(viewer, community, "repair/review/page", model);
    }

    /** The two lists alone, for the page that refreshes by itself. */
    @GetMapping("/rows")
    String rows(Viewer viewer, Community community, Model model) {
        return shown(viewer, community, "repair/review/rows", model);
    }

    private String shown(Viewer viewer, Community community, String view, Model model) {
        Reviewers.require(viewer, community.id());
        model.addAttribute("view", reviews.of(viewer, community));
        return view;
    }
}
