package io.huiyin.roster.web;

import io.huiyin.estate.Community;
import io.huiyin.estate.HomeState;
import io.huiyin.estate.Identity;
import io.huiyin.estate.Phone;
import io.huiyin.estate.Plate;
import io.huiyin.roster.HouseholdDesk;
import io.huiyin.roster.HouseholdDesk.Seen;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A home and its household, looked at and corrected. */
@Controller
@RequestMapping("/c/{site}/homes/{id:\\d+}")
class UpkeepController {
    private final HouseholdDesk desk;
    private final HouseholdPages pages;

    UpkeepController(HouseholdDesk desk, HouseholdPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /** Who asks for which household, as it was when it was looked at. */
    @ModelAttribute
    Asked asked(
            Viewer viewer, Community community, @PathVariable long id, @RequestParam(defaultValue = "-1") int version) {
        return new Asked(viewer, community, new Seen(community.id(), id, version), HouseholdForm.empty(), "");
    }

    @GetMapping
    String page(@ModelAttribute(binding = false) Asked asked, Model model) {
        return pages.show(asked, null, model);
    }

    @PostMapping("/residents")
    String moveIn(
            @ModelAttribute(binding = false) Asked asked,
            HouseholdForm form,
            Model model,
            HttpServletResponse response) {
        var typed = asked.with(form);
        return correct(typed, model, response, seen -> desk.moveIn(seen, form.newcomer()));
    }

    @PostMapping("/residents/{residency}/leaving")
    String moveOut(
            @ModelAttribute(binding = false) Asked asked,
            @PathVariable long residency,
            @RequestParam(defaultValue = "") String until,
            Model model,
            HttpServletResponse response) {
        return correct(
                asked.at("resident-" + residency),
                model,
                response,
                seen -> desk.moveOut(seen, residency, HouseholdForm.day(until)));
    }

    @PostMapping("/people/{person}/telephones")
    String addTelephone(
            @ModelAttribute(binding = false) Asked asked,
            @PathVariable long person,
            @RequestParam(defaultValue = "") String phone,
            Model model,
            HttpServletResponse response) {
        return correct(
                asked.at("person-" + person),
                model,
                response,
                seen -> desk.addTelephones(seen, person, Phone.parse(phone)));
    }

    @PostMapping("/people/{person}/identity")
    String identify(
            @ModelAttribute(binding = false) Asked asked,
            @PathVariable long person,
            @RequestParam(defaultValue = "") String number,
            Model model,
            HttpServletResponse response) {
        return correct(
                asked.at("identity-" + person),
                model,
                response,
                seen -> desk.identify(seen, person, number.isBlank() ? null : Identity.parse(number)));
    }

    @PostMapping("/telephones/{telephone}/removal")
    String removeTelephone(
            @ModelAttribute(binding = false) Asked asked,
            @PathVariable long telephone,
            @RequestParam(defaultValue = "") String noPhoneReason,
            Model model,
            HttpServletResponse response) {
        return correct(
                asked.at("telephone-" + telephone),
                model,
                response,
                seen -> desk.removeTelephone(seen, telephone, noPhoneReason));
    }

    @PostMapping("/vehicles")
    String addVehicle(
            @ModelAttribute(binding = false) Asked asked,
            @RequestParam(defaultValue = "") String plate,
            Model model,
            HttpServletResponse response) {
        return correct(asked.at("vehicles"), model, response, seen -> desk.addVehicles(seen, Plate.parseAll(plate)));
    }

    @PostMapping("/vehicles/{vehicle}/removal")
    String removeVehicle(
            @ModelAttribute(binding = false) Asked asked,
            @PathVariable long vehicle,
            Model model,
            HttpServletResponse response) {
        return correct(asked.at("vehicles"), model, response, seen -> desk.removeVehicle(seen, vehicle));
    }

    @PostMapping("/state")
    String changeState(
            @ModelAttribute(binding = false) Asked asked,
            @RequestParam HomeState state,
            Model model,
            HttpServletResponse response) {
        return correct(asked.at("state"), model, response, seen -> desk.changeState(seen, state));
    }

    private String correct(Asked asked, Model model, HttpServletResponse response, Consumer<Seen> act) {
        return pages.correct(asked, model, response, act);
    }
}
