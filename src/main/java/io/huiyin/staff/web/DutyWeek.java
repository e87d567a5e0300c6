package io.huiyin.staff.web;

import io.huiyin.estate.Community;
import io.huiyin.staff.Department;
import io.huiyin.staff.DutyRoster;
import io.huiyin.staff.Post;
import io.huiyin.staff.Shift;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the roster of a week out, Monday to Sunday; a shift over midnight stands on the day it begins. */
@Component
class DutyWeek {
    private static final Post[] EDITORS = {
        Post.TEAM_LEADER,
        Post.ENGINEERING_SUPERVISOR,
        Post.CUSTOMER_SERVICE_SUPERVISOR,
        Post.CUSTOMER_SERVICE_MANAGER,
        Post.SITE_HEAD,
        Post.ADMINISTRATOR
    };

    private final DutyRoster roster;
    private final StaffMembers staff;
    private final Clock clock;

    DutyWeek(DutyRoster roster, StaffMembers staff, Clock clock) {
        this.roster = roster;
        this.staff = staff;
        this.clock = clock;
    }

    static boolean mayEdit(Viewer viewer, Community community) {
        return viewer.holdsAny(community.id(), EDITORS);
    }

    DutyView of(Viewer viewer, Community community, @Nullable LocalDate inWeek, @Nullable String fault) {
        var today = clock.instant().atZone(community.zone()).toLocalDate();
        var monday = (inWeek == null ? today : inWeek).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var days = Stream.iterate(monday, day -> day.plusDays(1)).limit(7).toList();
        return new DutyView(
                now(community),
                days,
                today,
                lines(community, days),
                mayEdit(viewer, community) ? choices(community) : List.of(),
                fault);
    }

    private List<DutyView.Now> now(Community community) {
        var at = clock.instant();
        var shifts = roster.shifts(community.id(), at, at.plusNanos(1000));
        return Arrays.stream(Department.values())
                .map(department -> new DutyView.Now(
                        department,
                        shifts.stream()
                                .filter(shift -> shift.post().department() == department)
                                .toList()))
                .toList();
    }

    private List<DutyView.Line> lines(Community community, List<LocalDate> days) {
        var from = days.getFirst().atStartOfDay(community.zone()).toInstant();
        var to = days.getLast().plusDays(1).atStartOfDay(community.zone()).toInstant();
        var shifts = roster.shifts(community.id(), from, to).stream()
                .filter(shift -> !shift.startsAt().isBefore(from))
                .toList();
        return Arrays.stream(Post.values())
                .filter(post -> shifts.stream().anyMatch(shift -> shift.post() == post))
                .map(post -> new DutyView.Line(post, perDay(community, days, shifts, post)))
                .toList();
    }

    private static List<List<Shift>> perDay(Community community, List<LocalDate> days, List<Shift> shifts, Post post) {
        return days.stream()
                .map(day -> shifts.stream()
                        .filter(shift -> shift.post() == post)
                        .filter(shift -> shift.startsAt()
                                .atZone(community.zone())
                                .toLocalDate()
                                .equals(day))
                        .toList())
                .toList();
    }

    private List<DutyView.Choice> choices(Community community) {
        return Arrays.stream(Post.values())
                .filter(post -> post != Post.ADMINISTRATOR)
                .flatMap(post -> staff.holding(community.id(), Set.of(post)).stream()
                        .map(member -> new DutyView.Choice(member, post)))
                .toList();
    }
}
