package io.huiyin.roster.web;

import io.huiyin.estate.EstateRefusal;
import io.huiyin.estate.Household;
import io.huiyin.estate.HouseholdChanged;
import io.huiyin.estate.Households;
import io.huiyin.estate.Identities;
import io.huiyin.estate.Identity;
import io.huiyin.estate.Reveal;
import io.huiyin.estate.Reveals;
import io.huiyin.procedure.Reason;
import io.huiyin.roster.HouseholdDesk.Seen;
import io.huiyin.roster.Keepers;
import io.huiyin.roster.RosterWords;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a household, before and after something was corrected. */
@Component
class HouseholdPages {
    private static final int REVEALS = 5;

    private final Households households;
    private final Reveals reveals;
    private final Identities identities;
    private final RosterWords words;
    private final Clock clock;

    HouseholdPages(Households households, Reveals reveals, Identities identities, RosterWords words, Clock clock) {
        this.households = households;
        this.reveals = reveals;
        this.identities = identities;
        this.words = words;
        this.clock = clock;
    }

    /** Does it and comes back; or says beside its field why not, with what was typed. */
    String correct(Asked asked, Model model, HttpServletResponse response, Consumer<Seen> act) {
        Keepers.requireOfHousehold(asked.viewer(), asked.community().id());
        try {
            act.accept(asked.seen());
            return "redirect:/c/" + asked.community().code() + "/homes/" + asked.homeId();
        } catch (HouseholdChanged changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(asked.at("household"), changed.reason(), model);
        } catch (EstateRefusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asked.place().isEmpty() ? asked.at(field(refusal.reason())) : asked, refusal.reason(), model);
        }
    }

    /** The field of the newcomer's form that a reason speaks of. */
    private static String field(Reason reason) {
        return switch (reason.key()) {
            case "estate.newcomer.name" -> "name";
            case "estate.newcomer.phone-and-reason" -> "noPhoneReason";
            case "roster.fault.SINCE" -> "since";
            default -> "phone";
        };
    }

    String show(Asked asked, @Nullable Reason reason, Model model) {
        var community = asked.community();
        var household = households.of(community.id(), asked.homeId());
        var mayCorrect = Keepers.keepsHousehold(asked.viewer(), community.id());
        model.addAttribute(
                "view",
                new HouseholdView(
                        household,
                        mayCorrect,
                        Keepers.callsHouseholds(asked.viewer(), community.id()),
                        LocalDate.ofInstant(clock.instant(), community.zone()).toString(),
                        mayCorrect ? reveals(household) : List.of(),
                        mayCorrect ? identities(household) : Map.of(),
                        Keepers.identifiesPeople(asked.viewer(), community.id()),
                        asked.form(),
                        reason == null ? null : words.text(LocaleContextHolder.getLocale(), reason),
                        asked.place()));
        return "roster/household";
    }

    private Map<Long, Identity> identities(Household household) {
        return identities.of(household.home().communityId(), people(household));
    }

    private static List<Long> people(Household household) {
        return household.residents().stream()
                .map(resident -> resident.person().id())
                .toList();
    }

    private List<Reveal> reveals(Household household) {
        return reveals.of(people(household), REVEALS);
    }
}
