package io.huiyin.repair.inspection;

import io.huiyin.area.Areas;
import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.matter.MatterAdvanced;
import io.huiyin.repair.RepairAct;
import io.huiyin.round.RoundSource;
import io.huiyin.round.Rounds;
import io.huiyin.round.Share;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The daily round (REP-25): each keeper of an area looks at what was completed in it the day before; the rest is everybody's. */
@Component
class InspectionRound implements RoundSource {
    private static final String CLAUSE = "REP-25";
    private static final Set<String> CHECKS =
            Set.of(RepairAct.PassCheck.class.getSimpleName(), RepairAct.FailCheck.class.getSimpleName());
    private final Inspections inspections;
    private final Areas areas;
    private final StaffMembers staff;
    private final Communities communities;
    private final Rounds rounds;

    InspectionRound(Inspections inspections, Areas areas, StaffMembers staff, Communities communities, Rounds rounds) {
        this.inspections = inspections;
        this.areas = areas;
        this.staff = staff;
        this.communities = communities;
        this.rounds = rounds;
    }

    @Override
    public String clause() {
        return CLAUSE;
    }

    @Override
    public String path() {
        return "/repair-checks";
    }

    @Override
    public Post answerable() {
        return Post.CUSTOMER_SERVICE_SUPERVISOR;
    }

    /** Whoever is through and takes over another's building has more to look at. */
    @Override
    public boolean comesBack() {
        return true;
    }

    /** Whoever keeps a building in which yesterday's repairs wait to be looked at. */
    @Override
    public List<Owed> owed(Community community, Share share) {
        var subjects = waiting(community, share.day().minusDays(1));
        var names = staff.named(
                subjects.stream().flatMap(subject -> id(subject).stream()).collect(Collectors.toSet()));
        return subjects.stream().map(subject -> owed(subject, names)).toList();
    }

    private static Owed owed(String subject, Map<Long, StaffMember> names) {
        return id(subject).stream()
                .findFirst()
                .map(id ->
                        new Owed(subject, Objects.requireNonNull(names.get(id)).name(), id))
                .orElse(Owed.BY_THE_COMMUNITY);
    }

    private static List<Long> id(String subject) {
        return subject.isEmpty() ? List.of() : List.of(Long.valueOf(subject));
    }

    private Set<String> waiting(Community community, LocalDate completed) {
        var keepers = areas.keepers(community.id());
        return inspections.completedOn(community.id(), completed, community.zone()).stream()
                .filter(each -> each.check() == null)
                .map(each -> subject(keepers, each.buildingId()))
                .collect(Collectors.toSet());
    }

    private static String subject(Map<Long, Long> keepers, @Nullable Long buildingId) {
        var keeper = buildingId == null ? null : keepers.get(buildingId);
        return keeper == null ? "" : keeper.toString();
    }

    /** The last of a keeper's repairs was looked at: his round of the day is done. */
    @EventListener
    void checked(MatterAdvanced act) {
        if (CHECKS.contains(act.act())) {
            inspections.done(act.communityId(), act.matterId()).ifPresent(repair -> checked(act, repair));
        }
    }

    private void checked(MatterAdvanced act, Inspections.Done repair) {
        var community = communities.get(act.communityId());
        var completed = repair.at().atZone(community.zone()).toLocalDate();
        var subject = subject(areas.keepers(community.id()), repair.buildingId().orElse(null));
        if (!waiting(community, completed).contains(subject)) {
            rounds.done(community.id(), CLAUSE, subject, completed.plusDays(1), act.by(), act.at());
        }
    }
}
