package io.huiyin.matter.view;

import io.huiyin.matter.Entry;
import io.huiyin.matter.Matter;
import io.huiyin.rulebook.Ledger;
import io.huiyin.staff.Actor;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Says of a matter's entries who did what, and what was entered, by the message keys of the matter's kind. */
@Component
public class TimelineWords {
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private final Ledger ledger;
    private final MessageSource messages;
    private final JsonMapper json;

    TimelineWords(Ledger ledger, MessageSource messages, JsonMapper json) {
        this.ledger = ledger;
        this.messages = messages;
        this.json = json;
    }

    /** The entries in words, the latest first. */
    public List<TimelineLine> lines(Matter matter, List<Entry> entries, ZoneId zone, Locale locale) {
        var speech = new Speech(messages, locale, zone);
        return entries.reversed().stream()
                .map(entry -> line(matter, entry, speech))
                .toList();
    }

    private TimelineLine line(Matter matter, Entry entry, Speech speech) {
        var facts = new FactWords(speech, ledger, matter, entry);
        var entered = json.readValue(entry.facts(), FACTS);
        return new TimelineLine(
                entry.seq(),
                entry.at(),
                kind(entry.actor()),
                who(entry.actor(), speech),
                title(matter.kind(), entry.word(), speech),
                stage(matter.kind(), entry, speech),
                entered.get("doneAt") instanceof String done ? Instant.parse(done) : null,
                facts.facts(entered),
                facts.items(entered));
    }

    private static TimelineLine.Kind kind(Actor actor) {
        return switch (actor.kind()) {
            case STAFF -> TimelineLine.Kind.STAFF;
            case CUSTOMER -> TimelineLine.Kind.CUSTOMER;
            case SYSTEM -> TimelineLine.Kind.SYSTEM;
            case IMPORT -> TimelineLine.Kind.IMPORT;
        };
    }

    private static String who(Actor actor, Speech speech) {
        return switch (actor.kind()) {
            case STAFF -> actor.name();
            case CUSTOMER -> speech.say("matter.actor.customer", actor.name());
            case SYSTEM -> speech.say("matter.actor.system");
            case IMPORT -> speech.say("matter.actor.import", actor.name());
        };
    }

    private static String title(String kind, String word, Speech speech) {
        var act = speech.maybe(kind + ".act." + word);
        var known = act == null ? speech.maybe("matter.word." + word) : act;
        return known == null ? word : known;
    }

    private static @Nullable String stage(String kind, Entry entry, Speech speech) {
        var to = entry.toStage();
        return to == null || to.equals(entry.fromStage()) ? null : speech.maybe(kind + ".stage." + to);
    }
}
