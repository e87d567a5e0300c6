package io.huiyin.insight;

import io.huiyin.insight.Powers.Scope;
import io.huiyin.rulebook.DatedFigure;
import io.huiyin.rulebook.Figures;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How a clause's figure came to be in one community: what the company and the community set, and which of it holds. */
@Component
public class FigureHistory {
    private final Figures figures;
    private final StaffMembers staff;

    FigureHistory(Figures figures, StaffMembers staff) {
        this.figures = figures;
        this.staff = staff;
    }

    /** One figure that was set, by whom, and how it stands at the moment. */
    public record Setting(DatedFigure figure, Scope scope, String author, State state) {
        /** Whether it holds at its level. */
        public enum State {
            COMING,
            CURRENT,
            PAST
        }
    }

    /** The newest first; other communities' and companies' settings are none of this community's business. */
    public List<Setting> of(String clause, long communityId, Instant now) {
        var all = figures.history(clause, communityId);
        var names = staff.named(all.stream().map(DatedFigure::authorId).collect(Collectors.toSet()));
        return all.stream()
                .map(figure -> new Setting(
                        figure,
                        scope(figure),
                        Optional.ofNullable(names.get(figure.authorId()))
                                .map(StaffMember::name)
                                .orElse("#" + figure.authorId()),
                        state(figure, all, now)))
                .toList();
    }

    private static Scope scope(DatedFigure figure) {
        return figure.communityId() == null ? Scope.COMPANY : Scope.COMMUNITY;
    }

    private static Setting.State state(DatedFigure figure, List<DatedFigure> all, Instant now) {
        if (figure.validFrom().isAfter(now)) {
            return Setting.State.COMING;
        }
        var holds = all.stream()
                .filter(other ->
                        scope(other) == scope(figure) && !other.validFrom().isAfter(now))
                .max(Comparator.comparing(DatedFigure::validFrom).thenComparing(DatedFigure::id));
        return holds.filter(figure::equals).isPresent() ? Setting.State.CURRENT : Setting.State.PAST;
    }
}
