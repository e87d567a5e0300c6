package io.huiyin.round;

import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.message.MessageTexts;
import io.huiyin.message.Messages;
import io.huiyin.message.Telling;
import io.huiyin.message.Urgency;
import io.huiyin.round.Occurrences.Stepping;
import io.huiyin.staff.DutyRoster;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells who owes a round that its time runs out, that it is late, and those above that it was missed. */
@Component
class Reminders {
    private static final int BATCH = 500;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final List<String> STEPS = List.of("warned", "late", "missed");
    private final Occurrences occurrences;
    private final Communities communities;
    private final Whom whom;
    private final Messages messages;
    private final TransactionTemplate transactions;
    private final Map<String, RoundSource> sources;

    Reminders(
            Occurrences occurrences,
            Communities communities,
            Whom whom,
            Messages messages,
            TransactionTemplate transactions,
            List<RoundSource> sources) {
        this.occurrences = occurrences;
        this.communities = communities;
        this.whom = whom;
        this.messages = messages;
        this.transactions = transactions;
        this.sources = sources.stream().collect(Collectors.toMap(RoundSource::clause, Function.identity()));
    }

    /** Whom a post reaches. */
    @Component
    record Whom(DutyRoster roster, StaffMembers staff) {
        Stream<StaffMember> reach(long communityId, Post post, Instant at) {
            return roster.reach(communityId, Set.of(post), at).stream();
        }

        Stream<StaffMember> owner(Occurrence occurrence) {
            var id = occurrence.ownerId();
            var owner = id == null ? null : staff.named(Set.of(id)).get(id);
            return owner != null && owner.active() ? Stream.of(owner) : Stream.empty();
        }
    }

    void run(Instant asOf) {
        while (Objects.requireNonNull(transactions.execute(status -> batch(asOf))) == BATCH) {
            // the next batch
        }
    }

    private int batch(Instant asOf) {
        var due = occurrences.due(asOf, BATCH);
        var places =
                communities
                        .all(due.stream()
                                .map(each -> each.occurrence().communityId())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Community::id, Function.identity()));
        var tellings = due.stream()
                .flatMap(each -> step(
                        each,
                        Objects.requireNonNull(places.get(each.occurrence().communityId())),
                        asOf))
                .toList();
        messages.tell(tellings);
        return due.size();
    }

    /** Takes the latest step that has come; after a night down nobody is warned of what is missed already. */
    private Stream<Telling> step(Stepping due, Community community, Instant asOf) {
        var occurrence = due.occurrence();
        var moments = List.of(occurrence.warnAt(), occurrence.dueAt(), occurrence.endsAt());
        var step =
                (int) moments.stream().filter(moment -> !moment.isAfter(asOf)).count();
        var over = step == moments.size();
        occurrences.stepped(occurrence, step, over ? null : moments.get(step), over ? occurrence.endsAt() : null);
        return step <= due.step() ? Stream.empty() : tell(occurrence, community, step, asOf);
    }

    private Stream<Telling> tell(Occurrence occurrence, Community community, int step, Instant asOf) {
        var source = sources.get(occurrence.clause());
        return source == null
                ? Stream.empty()
                : hearing(occurrence, source, step, asOf)
                        .map(StaffMember::id)
                        .distinct()
                        .map(member -> telling(occurrence, community, source, step, member));
    }

    private Stream<StaffMember> hearing(Occurrence occurrence, RoundSource source, int step, Instant asOf) {
        var owner = whom.owner(occurrence).toList();
        var answerable = whom.reach(occurrence.communityId(), source.answerable(), asOf);
        return switch (step) {
            case 1 -> owner.isEmpty() ? answerable : owner.stream();
            case 2 -> Stream.concat(owner.stream(), answerable);
            default ->
                Stream.of(owner.stream(), answerable, whom.reach(occurrence.communityId(), Post.SITE_HEAD, asOf))
                        .flatMap(Function.identity());
        };
    }

    private static Telling telling(Occurrence of, Community community, RoundSource source, int step, long member) {
        return new Telling(
                of.communityId(),
                member,
                "round.told." + STEPS.get(step - 1),
                List.of(
                        MessageTexts.clause(of.clause()),
                        of.subjectName(),
                        of.dueAt().atZone(community.zone()).format(WHEN)),
                "/c/" + community.code() + source.path(),
                Urgency.NORMAL,
                "round:" + of.id() + ":" + step);
    }
}
