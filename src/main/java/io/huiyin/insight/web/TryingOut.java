package io.huiyin.insight.web;

import io.huiyin.calendar.CalendarEndsException;
import io.huiyin.calendar.Counted;
import io.huiyin.calendar.Deadline;
import io.huiyin.calendar.Skipped;
import io.huiyin.calendar.Term;
import io.huiyin.calendar.WorkCalendar;
import io.huiyin.insight.FigureWords;
import io.huiyin.insight.web.CalendarView.Answer;
import io.huiyin.insight.web.CalendarView.Piece;
import io.huiyin.insight.web.CalendarView.Trial;
import io.huiyin.site.Page;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Works out when a term would be due, and says why in words. */
@Component
class TryingOut {
    private static final int SHOWN = 40;
    private final FigureWords words;

    TryingOut(FigureWords words) {
        this.words = words;
    }

    Answer answer(WorkCalendar calendar, Trial trial, Page page) {
        if (!trial.amount().matches("[1-9]\\d{0,5}")) {
            return Answer.fault(page.t("insight.fault.amount"));
        }
        try {
            var start =
                    LocalDateTime.parse(trial.start()).atZone(calendar.zone()).toInstant();
            var term = Term.parse(trial.unit().iso(Long.parseLong(trial.amount())), trial.counting());
            return explained(calendar.due(start, term), page);
        } catch (CalendarEndsException ends) {
            return Answer.fault(page.t(ends.messageKey(), ends.arguments()));
        } catch (DateTimeException noMoment) {
            return Answer.fault(page.t("insight.fault.from"));
        }
    }

    private Answer explained(Deadline deadline, Page page) {
        var sentence = page.t(
                "insight.trial.sentence", page.time(deadline.start()), words.term(deadline.term(), page.locale()));
        return new Answer(null, deadline.due(), sentence, pieces(deadline, page));
    }

    private List<Piece> pieces(Deadline deadline, Page page) {
        var counted = deadline.counted().stream().map(each -> Map.entry(each.from(), counted(each, page)));
        var skipped = deadline.skipped().stream().map(each -> Map.entry(each.from(), skipped(each, page)));
        return Stream.concat(counted, skipped)
                .sorted(Comparator.comparing(Map.Entry<Instant, Piece>::getKey))
                .map(Map.Entry::getValue)
                .limit(SHOWN)
                .toList();
    }

    private Piece counted(Counted each, Page page) {
        return new Piece(
                true,
                span(each.from(), each.to(), page),
                page.t("insight.trial.counted", words.duration(each.length(), page.locale())));
    }

    private Piece skipped(Skipped each, Page page) {
        var reason = page.t("calendar.reason." + each.reason());
        var holiday = each.holiday();
        return new Piece(
                false,
                span(each.from(), each.to(), page),
                page.t(
                        "insight.trial.skipped",
                        holiday == null ? reason : reason + " · " + Festivals.name(page, holiday)));
    }

    private static String span(Instant from, Instant to, Page page) {
        var sameDay = from.atZone(page.zone())
                .toLocalDate()
                .equals(to.atZone(page.zone()).toLocalDate());
        return page.time(from) + " – " + (sameDay ? page.clock(to) : page.time(to));
    }
}
