package io.huiyin.desk.web;

import io.huiyin.desk.Neighbour;
import io.huiyin.desk.Neighbours;
import io.huiyin.desk.Receivers;
import io.huiyin.estate.Community;
import io.huiyin.estate.Homes;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.matter.Contacts;
import io.huiyin.staff.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is open near the place that is being told, while the fault is typed. */
@Controller
class NearController {
    private final Contacts contacts;
    private final Neighbours neighbours;
    private final Homes homes;
    private final PublicPlaces places;

    NearController(Contacts contacts, Neighbours neighbours, Homes homes, PublicPlaces places) {
        this.contacts = contacts;
        this.neighbours = neighbours;
        this.homes = homes;
        this.places = places;
    }

    @GetMapping("/c/{site}/contacts/{id:\\d+}/near")
    String near(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam(defaultValue = "HOME") String where,
            @RequestParam(required = false) @Nullable Long placeId,
            @RequestParam(defaultValue = "") String fault,
            Model model) {
        Receivers.require(viewer, community.id());
        var contact = contacts.find(community.id(), id).orElseThrow();
        model.addAttribute("contactId", id);
        model.addAttribute(
                "near",
                switch (where) {
                    case "PUBLIC" -> atPlace(community.id(), placeId, fault);
                    case "HOME" -> atHome(community.id(), contact.homeId(), fault);
                    default -> List.<Neighbour>of();
                });
        return "desk/near";
    }

    private List<Neighbour> atHome(long communityId, @Nullable Long homeId, String fault) {
        return homeId == null
                ? List.of()
                : homes.find(communityId, homeId)
                        .map(home -> neighbours.of(home, fault))
                        .orElse(List.of());
    }

    private List<Neighbour> atPlace(long communityId, @Nullable Long placeId, String fault) {
        return placeId == null
                ? List.of()
                : places.find(communityId, placeId)
                        .map(place -> neighbours.atPlace(communityId, place.id(), place.buildingId(), fault))
                        .orElse(List.of());
    }
}
