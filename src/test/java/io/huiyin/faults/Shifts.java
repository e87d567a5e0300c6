package io.huiyin.faults;

import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.staff.DutyRoster;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Who is at work when: technicians in two shifts, the desk and the leader day and night, the office by day. */
final class Shifts {
    private static final int DAY_TECHNICIANS = 10;
    private static final int NIGHT_TECHNICIANS = 3;
    private static final int DAY_BEGINS = 8;
    private static final int DAY_ENDS = 20;
    private static final int OFFICE_ENDS = 18;
    private final List<StaffMember> day = new ArrayList<>();
    private final List<StaffMember> night = new ArrayList<>();

    Shifts(Sites sites, Site site, DutyRoster roster, Instant midnight) {
        day.add(site.the(Post.TECHNICIAN));
        night.add(site.secondTechnician());
        hire(sites, site, day, DAY_TECHNICIANS, "d");
        hire(sites, site, night, NIGHT_TECHNICIANS, "n");
        for (var half = -1; half < 4; half++) {
            var from = midnight.plus(Duration.ofHours(half * 12L + DAY_BEGINS));
            var on = half % 2 == 0 ? day : night;
            on.forEach(member -> shift(roster, site, Post.TECHNICIAN, member, from));
            for (var post : new Post[] {Post.FRONT_DESK, Post.TEAM_LEADER, Post.SITE_HEAD}) {
                shift(roster, site, post, site.the(post), from);
            }
            if (half % 2 == 0) {
                shift(roster, site, Post.ENGINEERING_SUPERVISOR, site.the(Post.ENGINEERING_SUPERVISOR), from);
            }
        }
    }

    private static void hire(Sites sites, Site site, List<StaffMember> into, int upTo, String letter) {
        for (var number = into.size(); number < upTo; number++) {
            var login = site.code() + ".t" + letter + number;
            into.add(sites.hire(login, "维修员 " + letter + number, Post.TECHNICIAN, site.organisation()));
        }
    }

    private static void shift(DutyRoster roster, Site site, Post post, StaffMember member, Instant from) {
        roster.add(site.id(), post, member.id(), from, from.plus(Duration.ofHours(12)));
    }

    StaffMember technicianOnDuty(Random random, Instant at) {
        var on = isDay(at) ? day : night;
        return on.get(random.nextInt(on.size()));
    }

    /** The first moment from then on at which whoever holds the post is at work. */
    Instant atWork(Post post, long technician, Instant then) {
        var moment = then;
        while (!works(post, technician, moment)) {
            moment = moment.plus(Duration.ofMinutes(10));
        }
        return moment;
    }

    private boolean works(Post post, long technician, Instant at) {
        return switch (post) {
            case TECHNICIAN -> (isDay(at) ? day : night).stream().anyMatch(member -> member.id() == technician);
            case ENGINEERING_SUPERVISOR, FINANCE -> hour(at) >= DAY_BEGINS && hour(at) < OFFICE_ENDS;
            default -> true;
        };
    }

    private static boolean isDay(Instant at) {
        return hour(at) >= DAY_BEGINS && hour(at) < DAY_ENDS;
    }

    static int hour(Instant at) {
        return at.atZone(Sites.ZONE).getHour();
    }
}
