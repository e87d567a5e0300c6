package io.huiyin.repair.text;

import io.huiyin.message.text.TextWishes;
import io.huiyin.message.text.Texts;
import io.huiyin.repair.HouseholdLinks;
import io.huiyin.repair.RepairDesk.Repair;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a customer the link once more, since he asked for it; once in five minutes. */
@Component
class LinkAgain {
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Texts texts;
    private final TextWishes wishes;
    private final HouseholdLinks links;
    private final Clock clock;

    LinkAgain(Texts texts, TextWishes wishes, HouseholdLinks links, Clock clock) {
        this.texts = texts;
        this.wishes = wishes;
        this.links = links;
        this.clock = clock;
    }

    /** What came of it. */
    enum Outcome {
        DONE,
        SOON,
        STOPPED,
        NOT,
        OVER
    }

    @Transactional
    Outcome send(Repair repair) {
        var matter = repair.matter();
        if (links.brief(matter).isEmpty()) {
            return Outcome.OVER;
        }
        if (Mobiles.on(repair).isEmpty() || !Mobiles.concerned(repair)) {
            return Outcome.NOT;
        }
        if (wishes.of(matter.communityId(), matter.id()).stopped()) {
            return Outcome.STOPPED;
        }
        if (texts.owedWithin(matter.communityId(), matter.id(), Template.LINK.name(), PAUSE)) {
            return Outcome.SOON;
        }
        texts.owe(RepairTexts.text(repair, Template.LINK, clock.instant()));
        return Outcome.DONE;
    }
}
