package io.huiyin.repair.household;

import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Communities;
import io.huiyin.matter.Performer;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.HouseholdLinks;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.Stage;
import io.huiyin.repair.form.Acting;
import io.huiyin.repair.form.Acting.Answer;
import io.huiyin.repair.form.Filled;
import io.huiyin.repair.household.Doorstep.Sheet;
import io.huiyin.repair.household.Doorstep.Visitor;
import io.huiyin.repair.phone.Change;
import io.huiyin.repair.phone.Trouble;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the household itself does; none of the staff may do it in its place (REP-15). */
@Component
class HouseholdActs {
    private final Doorstep doorstep;
    private final Acting acting;
    private final Urging urging;
    private final Setting setting;

    HouseholdActs(Doorstep doorstep, Acting acting, Urging urging, Setting setting) {
        this.doorstep = doorstep;
        this.acting = acting;
        this.urging = urging;
        this.setting = setting;
    }

    /** Where, and in which words. */
    @Component("householdSetting")
    record Setting(HouseholdLinks links, Communities communities, ReasonWords words, MessageSource messages) {
        String say(String key, Locale locale, Object... args) {
            return Objects.requireNonNull(messages.getMessage("repair-household." + key, args, locale));
        }

        /** What had been answered already, when a price is answered a second time: on paper, or on another telephone. */
        Optional<String> answered(Repair now, Locale locale) {
            var spoken = new Spoken(
                    messages, communities.get(now.matter().communityId()).zone(), locale);
            var consent = now.order().consent();
            var refusal = now.order().refusal();
            if (now.stage() == Stage.QUOTED) {
                return Optional.empty();
            }
            if (refusal != null && refusal.byCustomer()) {
                return Optional.of(say("already.declined", locale, spoken.time(refusal.at())));
            }
            return Optional.ofNullable(consent)
                    .map(given -> say(
                            "already.agreed",
                            locale,
                            spoken.time(given.at()),
                            given.sum().toPlainString()));
        }
    }

    ModelAndView act(
            Repair repair,
            Visitor visitor,
            ActResource resource,
            int seen,
            @Nullable UUID submission,
            Map<String, String[]> entered) {
        if (visitor.staff()) {
            return refused(repair, visitor, "staff.refused", HttpStatus.FORBIDDEN);
        }
        if (resource == ActResource.URGE && urging.again(repair.matter().ref()) != null) {
            return refused(repair, visitor, "urge.tooSoon", HttpStatus.TOO_MANY_REQUESTS);
        }
        var completed = completed(resource, entered);
        var community = setting.communities().get(repair.matter().communityId());
        var sent = new Acting.Sent(resource, repair.matter().number(), seen, submission, completed, true);
        return switch (acting.act(community, sent, Performer.customer(name(repair, entered)))) {
            case Answer.Done(var stage) -> done(repair, resource);
            case Answer.Wrong(var faults) ->
                again(repair, visitor, sheet(resource, new Filled(entered, faults), Trouble.none(), 422));
            case Answer.Refused(var reasons)
            when answered(repair, visitor, resource).isPresent() -> answeredAlready(repair, visitor, resource);
            case Answer.Stale(var since)
            when answered(repair, visitor, resource).isPresent() -> answeredAlready(repair, visitor, resource);
            case Answer.Refused(var reasons) -> {
                var said = Trouble.refused(reasons, setting.words(), visitor.locale());
                yield again(repair, visitor, sheet(resource, new Filled(entered, List.of()), said, 422));
            }
            case Answer.Stale(var since) -> {
                var filled = new Filled(entered, List.of()).undrawn();
                yield again(repair, visitor, sheet(resource, filled, Trouble.changed(Change.of(since)), 409));
            }
            case Answer.Absent() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private Optional<String> answered(Repair repair, Visitor visitor, ActResource resource) {
        return resource == ActResource.CONSENT || resource == ActResource.TURNING_DOWN
                ? setting.answered(setting.links().now(repair), visitor.locale())
                : Optional.empty();
    }

    /** Nothing is doubled; who answers a second time is told what holds (REP-11). */
    private ModelAndView answeredAlready(Repair repair, Visitor visitor, ActResource resource) {
        var word = answered(repair, visitor, resource).orElseThrow();
        return again(repair, visitor, Sheet.refused(word, HttpStatus.CONFLICT));
    }

    private ModelAndView done(Repair repair, ActResource resource) {
        return new ModelAndView(
                "redirect:" + setting.links().path(repair.matter().ref()) + "?done=" + resource.noun());
    }

    private ModelAndView refused(Repair repair, Visitor visitor, String key, HttpStatus status) {
        return doorstep.page(repair, visitor, Sheet.refused(setting.say(key, visitor.locale()), status));
    }

    private static Sheet sheet(ActResource resource, Filled filled, Trouble trouble, int status) {
        return new Sheet(resource.noun(), filled, trouble, null, HttpStatus.valueOf(status));
    }

    /** The order as it stands now, since somebody may have acted meanwhile. */
    private ModelAndView again(Repair repair, Visitor visitor, Sheet sheet) {
        return doorstep.page(setting.links().now(repair), visitor, sheet);
    }

    /** A household agrees by its signature alone; and what it wants when it asks for a call is written in words. */
    private Map<String, String[]> completed(ActResource resource, Map<String, String[]> entered) {
        var completed = new LinkedHashMap<>(entered);
        if (resource == ActResource.CONSENT) {
            completed.put("way", new String[] {"SIGNATURE"});
        }
        if (resource == ActResource.TURNING_DOWN) {
            completed.remove("call");
        }
        if (resource == ActResource.URGE) {
            var key = entered.containsKey("callBack") ? "callBack.words" : "urge.words";
            completed.put("words", new String[] {setting.say(key, Locale.SIMPLIFIED_CHINESE)});
        }
        return completed;
    }

    /** Whoever signs says who he is; else it is the customer of the order. */
    private static String name(Repair repair, Map<String, String[]> entered) {
        var typed = entered.get("name");
        if (typed != null && typed.length > 0 && !typed[0].isBlank()) {
            return typed[0].strip();
        }
        return Objects.requireNonNullElse(repair.matter().customer().name(), "");
    }
}
