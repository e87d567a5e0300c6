package io.huiyin.repair.form;

import io.huiyin.estate.Community;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.SafetyLists;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the safety points of an order in the reader's words (REP-27). */
@Component
public class SafetyPoints {
    private final SafetyLists lists;
    private final MessageSource messages;

    SafetyPoints(SafetyLists lists, MessageSource messages) {
        this.lists = lists;
        this.messages = messages;
    }

    /** What is asked before the work of this order starts: the point with its words; the house's own words stand for themselves. */
    public Map<String, String> shown(Repair repair, Community community, Locale locale) {
        var shown = new LinkedHashMap<String, String>();
        lists.asked(community.id(), repair.order().trade()).forEach(point -> shown.put(point, say(point, locale)));
        return shown;
    }

    public String say(String point, Locale locale) {
        var known = messages.getMessage("repair.value.safety." + point, null, point, locale);
        return known == null ? point : known;
    }
}
