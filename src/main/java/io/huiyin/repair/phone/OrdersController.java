package io.huiyin.repair.phone;

import io.huiyin.estate.Community;
import io.huiyin.staff.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** My orders today. */
@Controller
class OrdersController {
    private final OrderLists lists;

    OrdersController(OrderLists lists) {
        this.lists = lists;
    }

    @GetMapping("/c/{site}/my/orders")
    String orders(Community community, Viewer viewer, Model model) {
        model.addAttribute("list", lists.of(community, viewer));
        return "repair/phone/orders";
    }
}
