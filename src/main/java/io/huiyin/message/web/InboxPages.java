package io.huiyin.message.web;

import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.message.Inbox;
import io.huiyin.message.Message;
import io.huiyin.message.MessageTexts;
import io.huiyin.message.Urgency;
import io.huiyin.staff.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out messages for reading: in words, by day, each in its community's time. */
@Component
class InboxPages {
    static final int PAGE = 50;
    private static final int TOASTS = 3;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Inbox inbox;
    private final MessageTexts texts;
    private final Communities communities;

    InboxPages(Inbox inbox, MessageTexts texts, Communities communities) {
        this.inbox = inbox;
        this.texts = texts;
        this.communities = communities;
    }

    InboxView view(Viewer viewer, Inbox.Wanted wanted, int from, InboxView.MailView mail, Locale locale) {
        List<Message> messages = inbox.page(viewer, wanted, from, PAGE + 1);
        boolean further = messages.size() > PAGE;
        List<Message> shown = further ? messages.subList(0, PAGE) : messages;
        return new InboxView(
                wanted, inbox.unread(viewer), groups(viewer, shown, locale), further ? from + PAGE : null, mail);
    }

    InboxView.Badge badge(Viewer viewer, Locale locale) {
        List<Message> arrived = inbox.arrive(viewer);
        Map<Long, Community> known = arrived.isEmpty() ? Map.of() : known(viewer);
        var lines = arrived.stream()
                .limit(TOASTS)
                .map(message -> line(message, community(message, known), locale))
                .toList();
        return new InboxView.Badge(inbox.unread(viewer), lines, arrived.size() - lines.size());
    }

    private List<InboxView.Group> groups(Viewer viewer, List<Message> messages, Locale locale) {
        Map<Long, Community> known = known(viewer);
        var groups = new ArrayList<InboxView.Group>();
        for (Message message : messages) {
            Community community = community(message, known);
            LocalDate day = message.toldAt().atZone(community.zone()).toLocalDate();
            lines(groups, message.unread(), day).add(line(message, community, locale));
        }
        return groups;
    }

    private static List<InboxView.Line> lines(List<InboxView.Group> groups, boolean unread, LocalDate day) {
        var last = groups.isEmpty() ? null : groups.getLast();
        if (last != null && last.unread() == unread && last.day().equals(day)) {
            return last.lines();
        }
        var lines = new ArrayList<InboxView.Line>();
        groups.add(new InboxView.Group(unread, day, lines));
        return lines;
    }

    private InboxView.Line line(Message message, Community community, Locale locale) {
        return new InboxView.Line(
                message.id(),
                texts.say(message.key(), message.args(), locale),
                community.name(),
                clock(message.toldAt(), community.zone()),
                message.urgency() == Urgency.URGENT,
                message.unread(),
                mailNote(message.mail(), community.zone(), locale));
    }

    private @Nullable String mailNote(Message.@Nullable Mail mail, ZoneId zone, Locale locale) {
        if (mail == null || mail.state() == Message.Mail.State.NOT_CONFIGURED) {
            return null;
        }
        Instant at = mail.at();
        return texts.say(
                "message.mail.state." + mail.state(), at == null ? List.of() : List.of(clock(at, zone)), locale);
    }

    private static String clock(Instant at, ZoneId zone) {
        return CLOCK.format(at.atZone(zone));
    }

    private Map<Long, Community> known(Viewer viewer) {
        return communities.all(viewer.communityIds()).stream()
                .collect(Collectors.toMap(Community::id, Function.identity()));
    }

    private static Community community(Message message, Map<Long, Community> known) {
        return Objects.requireNonNull(known.get(message.communityId()), "a message out of scope");
    }
}
