package io.huiyin.matter;

import io.huiyin.rulebook.ClauseGroup;
import io.huiyin.rulebook.Ledger;
import io.huiyin.rulebook.Rung;
import io.huiyin.staff.DutyRoster;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom posts reach: those on duty, else all who hold the post, else the ones above, so that somebody is always told. */
@Component
class Reach {
    private static final List<Post> LAST_RESORT =
            List.of(Post.SITE_HEAD, Post.CUSTOMER_SERVICE_MANAGER, Post.ADMINISTRATOR);
    private final DutyRoster roster;
    private final StaffMembers staff;
    private final Ledger ledger;

    Reach(DutyRoster roster, StaffMembers staff, Ledger ledger) {
        this.roster = roster;
        this.staff = staff;
        this.ledger = ledger;
    }

    Reached at(Instant moment) {
        return new Reached(moment);
    }

    /** Who is reached at one moment; each roster, each post and each assignee is asked for once. */
    final class Reached {
        private final Instant moment;
        private final Map<Long, StaffMember> hands = new HashMap<>();
        private final Map<Long, Map<Post, List<StaffMember>>> onDuty = new HashMap<>();
        private final Map<String, List<StaffMember>> holders = new HashMap<>();

        private Reached(Instant moment) {
            this.moment = moment;
        }

        /** Asks in one query who has these matters in hand; whoever is to be reached for a matter, it is met before. */
        Reached meeting(Collection<Matter> matters) {
            var unknown = matters.stream()
                    .map(matter -> matter.heading().assigneeId())
                    .filter(Objects::nonNull)
                    .filter(assignee -> !hands.containsKey(assignee))
                    .collect(Collectors.toSet());
            hands.putAll(staff.named(unknown));
            return this;
        }

        /** The members whom posts reach for a matter, each once; {@code ASSIGNEE} is whoever has it in hand. */
        List<StaffMember> by(Matter matter, Collection<String> posts) {
            return List.copyOf(posts.stream()
                    .flatMap(post -> Rung.ASSIGNEE.equals(post)
                            ? inHand(matter)
                            : somebody(matter.communityId(), Post.valueOf(post)))
                    .collect(Collectors.toMap(
                            StaffMember::id, Function.identity(), (first, again) -> first, LinkedHashMap::new))
                    .values());
        }

        /** Whoever has it in hand; when nobody has, or has left since, the post that stands in for the procedure. */
        private Stream<StaffMember> inHand(Matter matter) {
            var assignee = matter.heading().assigneeId();
            var member = assignee == null ? null : hands.get(assignee);
            return member != null && member.active()
                    ? Stream.of(member)
                    : somebody(matter.communityId(), standIn(matter.kind()));
        }

        private Post standIn(String kind) {
            return Post.valueOf(
                    ledger.group(kind).map(ClauseGroup::unassigned).orElse(Post.CUSTOMER_SERVICE_SUPERVISOR.name()));
        }

        private Stream<StaffMember> somebody(long communityId, Post post) {
            return Stream.concat(Stream.of(post), LAST_RESORT.stream())
                    .map(each -> reach(communityId, each))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .stream()
                    .flatMap(List::stream);
        }

        private List<StaffMember> reach(long communityId, Post post) {
            var present = onDuty.computeIfAbsent(communityId, id -> roster.onDuty(id, moment))
                    .getOrDefault(post, List.of());
            return present.isEmpty()
                    ? holders.computeIfAbsent(communityId + ":" + post, any -> staff.holding(communityId, Set.of(post)))
                    : present.stream().distinct().toList();
        }
    }
}
