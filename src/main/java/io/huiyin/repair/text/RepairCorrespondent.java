package io.huiyin.repair.text;

import io.huiyin.estate.Communities;
import io.huiyin.estate.Phone;
import io.huiyin.matter.Matter;
import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Matters;
import io.huiyin.message.text.Correspondent;
import io.huiyin.message.text.Dropped;
import io.huiyin.message.text.Text;
import io.huiyin.message.text.TextWishes;
import io.huiyin.repair.CallNumbers;
import io.huiyin.repair.DeskTelephones;
import io.huiyin.repair.HouseholdLinks;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Actor;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the customers of repairs: knows their number and their link, and whether a text is still true. */
@Component
class RepairCorrespondent implements Correspondent {
    /** The words of the timeline for why somebody saw the number. */
    static final String REASON = "TEXT_IS_SENT";

    private final Orders orders;
    private final CallNumbers numbers;
    private final TextParties parties;
    private final TextWords words;
    private final Put put;

    RepairCorrespondent(Orders orders, CallNumbers numbers, TextParties parties, TextWords words, Put put) {
        this.orders = orders;
        this.numbers = numbers;
        this.parties = parties;
        this.words = words;
        this.put = put;
    }

    /** Where the orders are. */
    @Component("textOrders")
    record Orders(Matters matters, RepairDesk desk) {
        Optional<Repair> of(Text text) {
            return matters.find(new MatterRef(text.communityId(), text.matterId()))
                    .map(desk::after);
        }
    }

    /** What is put into a text when it is sent. */
    @Component("textPut")
    record Put(
            CompanySign sign,
            HouseholdLinks links,
            DeskTelephones telephones,
            Communities communities,
            TextWishes wishes) {
        TextWords.Now now(Matter matter, String link) {
            var community = matter.communityId();
            return new TextWords.Now(
                    sign.of(community),
                    link,
                    telephones.of(community).orElse(""),
                    communities.get(community).zone(),
                    wishes.of(community, matter.id()).language());
        }
    }

    @Override
    public String kind() {
        return "repair";
    }

    @Override
    public Written write(Text text) {
        return orders.of(text).<Written>map(repair -> write(text, repair)).orElse(new Written.Silent(Dropped.OVER));
    }

    private Written write(Text text, Repair repair) {
        var matter = repair.matter();
        var link = put.links().brief(matter);
        if (link.isEmpty() || !Template.valueOf(text.template()).trueIn(repair.stage())) {
            return new Written.Silent(Dropped.OVER);
        }
        if (put.wishes().of(matter.communityId(), matter.id()).stopped()) {
            return new Written.Silent(Dropped.STOPPED);
        }
        return Mobiles.on(repair)
                .<Written>map(mobile -> ready(text, mobile, put.now(matter, link.get())))
                .orElse(new Written.Silent(Dropped.NO_MOBILE));
    }

    private Written ready(Text text, Phone mobile, TextWords.Now now) {
        return new Written.Ready(mobile, now.sign(), words.words(text, now), words.parameters(text, now));
    }

    @Override
    @Transactional
    public Written reveal(Text text, Actor to) {
        var written = write(text);
        if (written instanceof Written.Ready) {
            orders.of(text).ifPresent(repair -> numbers.reveal(repair, REASON, to));
        }
        return written;
    }

    @Override
    public Map<Long, Party> parties(long communityId, Collection<Long> matterIds) {
        return parties.of(communityId, matterIds);
    }
}
