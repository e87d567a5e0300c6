package io.huiyin.matter;

import io.huiyin.calendar.SpecialDays;
import io.huiyin.calendar.WorkCalendar;
import io.huiyin.calendar.WorkingHours;
import io.huiyin.estate.Community;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each community works: the state's special days, those that the company added, and the community's hours. */
@Repository
public class WorkCalendars {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SpecialDays bundled = SpecialDays.bundled();

    WorkCalendars(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The calendar with everything that was added so far. */
    public WorkCalendar of(Community community) {
        return calendar(community, specialDays());
    }

    /** The calendar for terms that run around the clock: they ask for no special days. */
    WorkCalendar aroundTheClock(Community community) {
        return calendar(community, bundled);
    }

    /** The state holidays and make-up days as they are known, later additions before earlier ones. */
    public SpecialDays specialDays() {
        return jdbc.sql("select days from special_days order by id").query(String.class).list().stream()
                .map(SpecialDays::parse)
                .reduce(bundled, SpecialDays::plus);
    }

    /** What the special days would be with these; a text that can't be read is refused by line, a gap between the years as a whole. */
    public SpecialDays with(String days) {
        return specialDays().plus(SpecialDays.parse(days));
    }

    /** Adds special days, such as those of a new year, refused like {@link #with}. */
    public SpecialDays add(String days, String author) {
        var known = with(days);
        jdbc.sql("insert into special_days (days, added_at, added_by) values (:days, :at, :by)")
                .param("days", days)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", author)
                .update();
        return known;
    }

    private static WorkCalendar calendar(Community community, SpecialDays days) {
        return new WorkCalendar(days, WorkingHours.parse(community.workingHours()), community.zone());
    }
}
