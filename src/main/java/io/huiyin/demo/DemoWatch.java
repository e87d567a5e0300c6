package io.huiyin.demo;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Doer;
import io.huiyin.audit.Kind;
import io.huiyin.audit.Note;
import io.huiyin.audit.Subject;
import io.huiyin.estate.Community;
import io.huiyin.estate.Home;
import io.huiyin.estate.HomeFilter;
import io.huiyin.estate.Homes;
import io.huiyin.estate.Households;
import io.huiyin.estate.Reveals;
import io.huiyin.estate.Telephone;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.StaffNotes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Some days of the audit: numbers looked up, somebody guessing at night and what was done about it, a roster taken out. */
@Component
class DemoWatch {
    private static final String OFFICE = "10.8.0.";
    private static final String STRANGE = "203.0.113.77";
    private static final List<String> REASONS = List.of("回电核实地址", "上门前联系", "关阀前通知楼下住户", "核对预约时间");
    private final Audit audit;
    private final StaffNotes notes;
    private final Reveals reveals;
    private final Numbers numbers;
    private final Clock clock;

    DemoWatch(Audit audit, StaffNotes notes, Reveals reveals, Numbers numbers, Clock clock) {
        this.audit = audit;
        this.notes = notes;
        this.reveals = reveals;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Whose numbers there are, and who is who. */
    @Component
    record Numbers(Homes homes, Households households, StaffMembers staff) {
        List<Telephone> some(Community community) {
            var ids = homes.list(community.id(), HomeFilter.all(), 0, 40).stream()
                    .map(Home::id)
                    .toList();
            return households.residents(community.id(), ids).values().stream()
                    .flatMap(List::stream)
                    .flatMap(resident -> resident.telephones().stream())
                    .limit(REASONS.size())
                    .toList();
        }

        StaffMember called(String login) {
            return staff.byLogin(login).orElseThrow();
        }
    }

    void fill(Community community, DemoStaff.Crew crew) {
        var desk = crew.the(Post.FRONT_DESK);
        for (var day = 5; day >= 1; day--) {
            signsIn(at(community, day, 7, 52), desk);
            signsIn(at(community, day, 8, 3), crew.the(Post.ENGINEERING_SUPERVISOR));
        }
        looks(community, desk);
        guessing(community, crew.the(Post.SITE_HEAD));
        taking(community, crew.the(Post.CUSTOMER_SERVICE_MANAGER));
        watching(community);
    }

    private void looks(Community community, StaffMember desk) {
        var telephones = numbers.some(community);
        for (var each = 0; each < telephones.size(); each++) {
            var telephone = telephones.get(each);
            var reason = REASONS.get(each);
            by(
                    desk,
                    at(community, REASONS.size() - each, 10 + each, 17),
                    () -> reveals.reveal(community.id(), telephone.id(), reason));
        }
    }

    /** At night somebody guesses the site head's password; in the morning he is given another and changes it. */
    private void guessing(Community community, StaffMember head) {
        for (var minute = 11; minute <= 14; minute++) {
            audit.asOf(
                    at(community, 3, 2, minute),
                    Doer.stranger(STRANGE),
                    () -> notes.write(Kind.SIGN_IN_REFUSED, head.id()));
        }
        var admin = numbers.called("admin");
        signsIn(at(community, 3, 8, 20), admin);
        by(admin, at(community, 3, 8, 26), () -> notes.write(Kind.PASSWORD_RESET, head.id()));
        signsIn(at(community, 3, 8, 40), head);
        by(head, at(community, 3, 8, 42), () -> notes.write(Kind.PASSWORD_CHANGED, head.id()));
    }

    private void taking(Community community, StaffMember manager) {
        signsIn(at(community, 2, 14, 0), manager);
        var whole = Note.of(Kind.ROSTER_EXPORTED)
                .in(community.id())
                .about(Subject.community(community.id(), community.name()))
                .because("年度住户信息核对")
                .with("214");
        by(manager, at(community, 2, 14, 6), () -> audit.note(whole));
    }

    private void watching(Community community) {
        var office = numbers.called("office");
        signsIn(at(community, 1, 9, 0), office);
        by(office, at(community, 1, 9, 2), () -> audit.note(Note.of(Kind.AUDIT_READ)));
        by(office, at(community, 1, 9, 5), () -> audit.note(Note.of(Kind.AUDIT_EXPORTED)));
    }

    private void signsIn(Instant at, StaffMember member) {
        by(member, at, () -> notes.write(Kind.SIGNED_IN, member.id()));
    }

    private void by(StaffMember member, Instant at, Runnable work) {
        audit.asOf(at, Doer.staff(member.id(), member.name(), OFFICE + member.id() % 200), work);
    }

    private Instant at(Community community, int daysAgo, int hour, int minute) {
        return LocalDate.ofInstant(clock.instant(), community.zone())
                .minusDays(daysAgo)
                .atTime(hour, minute)
                .atZone(community.zone())
                .toInstant();
    }
}
