package io.huiyin.repair.text;

import io.huiyin.matter.Performer;
import io.huiyin.message.text.TextWishes;
import io.huiyin.message.text.Texts;
import io.huiyin.repair.Recorders;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the texts of an order beside it. */
@Component
public class TextCards {
    private final Texts texts;
    private final TextWishes wishes;

    TextCards(Texts texts, TextWishes wishes) {
        this.texts = texts;
        this.wishes = wishes;
    }

    public TextsCard of(Repair repair, Viewer viewer) {
        var community = repair.matter().communityId();
        var matter = repair.matter().id();
        return new TextsCard(
                texts.of(community, matter).stream().map(TextsCard.Line::new).toList(),
                wishes.of(community, matter),
                why(repair),
                Recorders.include(Performer.of(viewer, community)));
    }

    private static @Nullable String why(Repair repair) {
        if (!Mobiles.concerned(repair)) {
            return "nobody";
        }
        return Mobiles.on(repair).isEmpty() ? "noMobile" : null;
    }
}
