package io.huiyin.insight.web;

import io.huiyin.calendar.Counting;
import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.insight.FigureHistory;
import io.huiyin.insight.FigureHistory.Setting;
import io.huiyin.insight.Powers.Scope;
import io.huiyin.rulebook.DatedFigure;
import io.huiyin.rulebook.FigureChange;
import io.huiyin.rulebook.FigureSet;
import io.huiyin.rulebook.Figures;
import io.huiyin.site.Page;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a change of a figure out of a form, or marks in the form all that is to be mended. */
@Component
class FigureChanges {
    private static final int LONGEST_REASON = 500;
    private final Figures figures;
    private final FigureHistory history;
    private final Communities communities;
    private final Clock clock;

    FigureChanges(Figures figures, FigureHistory history, Communities communities, Clock clock) {
        this.figures = figures;
        this.history = history;
        this.communities = communities;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Made {
        /** The figure stands. */
        record Done(DatedFigure figure) implements Made {}

        /** Nothing was changed; the form says why. */
        record Refused(FigureForm form) implements Made {}
    }

    Made make(Community community, Viewer viewer, String clause, FigureForm form, boolean end, Page page) {
        var faults = faults(community, clause, form, end, page);
        if (!faults.isEmpty()) {
            return new Made.Refused(form.with(faults));
        }
        var asked = new FigureChange(
                clause,
                form.scope() == Scope.COMPANY ? communities.company(community.id()) : null,
                form.scope() == Scope.COMPANY ? null : community.id(),
                end ? null : form.value(),
                form.timed() ? form.counting() : Counting.ELAPSED,
                from(form, community.zone()).orElse(null),
                form.reason(),
                viewer.staffId());
        return switch (figures.set(asked)) {
            case FigureSet.Done(var figure) -> new Made.Done(figure);
            case FigureSet.Refused refused -> new Made.Refused(form.with(said(refused, page)));
        };
    }

    private Map<String, String> faults(Community community, String clause, FigureForm form, boolean end, Page page) {
        var faults = new HashMap<String, String>();
        if (!form.scopes().contains(form.scope())) {
            faults.put("scope", page.t("insight.fault.scope"));
        }
        if (!end && form.value() == null) {
            faults.put("amount", page.t("insight.fault.amount"));
        }
        if (end && !isSet(community, clause, form.scope())) {
            faults.put("scope", page.t("insight.fault.nothing"));
        }
        if (!form.from().isEmpty() && from(form, community.zone()).isEmpty()) {
            faults.put("from", page.t("insight.fault.from"));
        }
        if (form.reason().isBlank() || form.reason().length() > LONGEST_REASON) {
            faults.put(
                    "reason",
                    page.t(form.reason().isBlank() ? "rulebook.figure.reason.missing" : "insight.fault.reason"));
        }
        return faults;
    }

    private boolean isSet(Community community, String clause, Scope scope) {
        return history.of(clause, community.id(), clock.instant()).stream()
                .anyMatch(setting -> setting.scope() == scope
                        && setting.state() == Setting.State.CURRENT
                        && setting.figure().value() != null);
    }

    private static Optional<Instant> from(FigureForm form, ZoneId zone) {
        try {
            return form.from().isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(form.from()).atZone(zone).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Map<String, String> said(FigureSet.Refused refused, Page page) {
        var faults = new HashMap<String, String>();
        refused.problems().forEach(problem -> {
            @Nullable
            String known = switch (problem.field()) {
                case "validFrom" -> "from";
                case "reason" -> "reason";
                case "clause" -> "scope";
                default -> "amount";
            };
            faults.put(known, page.t(problem.messageKey(), problem.arguments().toArray()));
        });
        return faults;
    }
}
