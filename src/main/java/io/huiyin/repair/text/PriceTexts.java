package io.huiyin.repair.text;

import io.huiyin.estate.Communities;
import io.huiyin.message.text.NewText;
import io.huiyin.message.text.TextRules;
import io.huiyin.message.text.Texts;
import io.huiyin.repair.RepairDesk.Repair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/**
 * Owes the texts about a price that waits for its answer, reminders included: each has its moment from the start, and is dropped
 * when the answer comes first (REP-11).
 */
@Component
class PriceTexts {
    /** Who stands beside the technician answers him rather than a text. */
    private static final Duration ON_SITE = Duration.ofMinutes(5);

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Texts texts;
    private final TextRules rules;
    private final Communities communities;
    private final Clock clock;

    PriceTexts(Texts texts, TextRules rules, Communities communities, Clock clock) {
        this.texts = texts;
        this.rules = rules;
        this.communities = communities;
        this.clock = clock;
    }

    void wait(Repair repair) {
        var now = clock.instant();
        var community = repair.matter().communityId();
        var rule = rules.inForce(community, now);
        var onSite = repair.order().progress().arrivedAt() != null;
        owe(repair, Template.PRICE, onSite ? now.plus(ON_SITE) : now);
        var first = now.plus(Duration.ofMinutes(rule.remindAfterMinutes()));
        if (rule.reminders() > 0) {
            owe(repair, Template.PRICE_REMINDER, first);
        }
        if (rule.reminders() > 1) {
            owe(repair, Template.PRICE_LAST_REMINDER, morningAfter(community, now, first));
        }
    }

    /** The next morning, unless the first reminder is hardly over then. */
    private Instant morningAfter(long communityId, Instant now, Instant first) {
        var morning =
                now.atZone(communities.get(communityId).zone()).plusDays(1).with(MORNING);
        return first.isBefore(morning.minusHours(2).toInstant())
                ? morning.toInstant()
                : morning.plusDays(1).toInstant();
    }

    private void owe(Repair repair, Template template, Instant dueAt) {
        NewText text =
                RepairTexts.text(repair, template, dueAt, repair.order().sum().toPlainString());
        texts.owe(text.urgent() && template != Template.PRICE ? calm(text) : text);
    }

    /** A reminder never wakes anybody. */
    private static NewText calm(NewText text) {
        return new NewText(
                text.communityId(),
                text.matterId(),
                text.kind(),
                text.number(),
                text.template(),
                text.params(),
                false,
                text.dueAt());
    }
}
