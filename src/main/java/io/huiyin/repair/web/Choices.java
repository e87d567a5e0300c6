package io.huiyin.repair.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.Priority;
import io.huiyin.repair.Consent;
import io.huiyin.repair.IncidentKind;
import io.huiyin.repair.MaterialCheck;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.RepairList;
import io.huiyin.repair.form.SafetyPoints;
import io.huiyin.repair.web.FormField.Choice;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Trade;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be answered to a field, and what is usually answered. */
@Component
class Choices {
    private static final Set<Post> SENT = Set.of(Post.TECHNICIAN, Post.TEAM_LEADER);
    private final StaffMembers staff;
    private final RepairList list;
    private final PageWords words;
    private final SafetyPoints safety;

    Choices(StaffMembers staff, RepairList list, PageWords words, SafetyPoints safety) {
        this.staff = staff;
        this.list = list;
        this.words = words;
        this.safety = safety;
    }

    List<Choice> of(String field, Repair repair, Community community, Locale locale) {
        return switch (field) {
            case "priority" -> constants(Priority.values(), "matter.priority.", locale);
            case "trade" -> constants(Trade.values(), "staff.trade.", locale);
            case "way" -> constants(Consent.Way.values(), "repair.value.way.", locale);
            case "result" -> constants(MaterialCheck.Result.values(), "repair.value.result.", locale);
            case "safety" ->
                safety.shown(repair, community, locale).entrySet().stream()
                        .map(point -> new Choice(point.getKey(), point.getValue(), ""))
                        .toList();
            case "kind" -> constants(IncidentKind.values(), "repair.value.kind.", locale);
            case "feasible", "injured" ->
                List.of(
                        new Choice("true", words.text(locale, "matter.yes"), ""),
                        new Choice("false", words.text(locale, "matter.no"), ""));
            case "quality", "attitude" ->
                IntStream.rangeClosed(1, 5)
                        .mapToObj(stars ->
                                new Choice(String.valueOf(stars), words.text(locale, "repair-order.stars", stars), ""))
                        .toList();
            case "technicianId" -> technicians(repair, community, locale);
            default -> List.of();
        };
    }

    private List<Choice> constants(Enum<?>[] constants, String prefix, Locale locale) {
        return Arrays.stream(constants)
                .map(constant -> new Choice(constant.name(), words.text(locale, prefix + constant.name()), ""))
                .toList();
    }

    /** Those of the trade first, then by the work they have in hand (REP-24). */
    private List<Choice> technicians(Repair repair, Community community, Locale locale) {
        var load = list.load(community.id());
        var trade = repair.order().trade();
        return staff.holding(community.id(), SENT).stream()
                .filter(member ->
                        !Objects.equals(member.id(), repair.order().technician().id()))
                .sorted(Comparator.comparing((StaffMember member) -> !knows(member, trade))
                        .thenComparing(member -> load.getOrDefault(member.id(), 0)))
                .map(member -> new Choice(
                        String.valueOf(member.id()),
                        member.name(),
                        note(member, load.getOrDefault(member.id(), 0), locale)))
                .toList();
    }

    private static boolean knows(StaffMember member, @Nullable Trade trade) {
        return trade != null && member.trades().contains(trade);
    }

    private String note(StaffMember member, int load, Locale locale) {
        var trades = member.trades().stream()
                .sorted()
                .map(trade -> words.text(locale, "staff.trade." + trade))
                .collect(Collectors.joining(" "));
        return words.text(locale, "repair-order.load", trades, load).strip();
    }

    /** What a blank form already says. */
    String usual(String field, Repair repair, Community community) {
        var order = repair.order();
        return switch (field) {
            case "priority" -> order.priority().name();
            case "trade" -> Objects.toString(order.trade(), "");
            case "offList" -> String.valueOf(order.offList());
            case "feasible" -> "true";
            case "way" -> Consent.Way.SIGNATURE.name();
            case "name" -> Objects.requireNonNullElse(repair.matter().customer().name(), "");
            case "amount" -> order.sum().subtract(order.paid()).toPlainString();
            case "appointment" -> Moments.local(order.appointment(), community.zone());
            default -> "";
        };
    }
}
