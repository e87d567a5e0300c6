package io.huiyin.demo;

import io.huiyin.estate.Community;
import io.huiyin.staff.Accounts;
import io.huiyin.staff.Appointments;
import io.huiyin.staff.DutyRoster;
import io.huiyin.staff.Newcomer;
import io.huiyin.staff.Organisation;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.Trade;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The staff of the demonstration company, one in every post, and their shifts. */
@Component
class DemoStaff {
    static final String PASSWORD = "huiyin-demo-2026";
    static final String SHOWN =
            "desk (前台), engineer (工程主管), leader (班组长), tech1 (维修员), head (项目经理), finance (财务), admin (管理员)";
    private static final int DAYS_BEFORE = 8;
    private static final int DAYS_AHEAD = 45;
    private final Accounts accounts;
    private final Appointments appointments;
    private final DutyRoster roster;
    private final PasswordEncoder passwords;
    private final Clock clock;

    DemoStaff(Accounts accounts, Appointments appointments, DutyRoster roster, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.appointments = appointments;
        this.roster = roster;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Somebody of a site with the post held there. */
    record Hand(StaffMember member, Post post) {}

    /** Who works at a site. */
    record Crew(List<Hand> hands) {
        StaffMember the(Post post) {
            return all(post).getFirst();
        }

        List<StaffMember> all(Post post) {
            return hands.stream()
                    .filter(hand -> hand.post() == post)
                    .map(Hand::member)
                    .toList();
        }
    }

    /** Those above the sites. */
    void above(Organisation group, Organisation company) {
        var hash = hash();
        hire(hash, group, Post.HEAD_OFFICE, "office", "林启明");
        hire(hash, group, Post.ADMINISTRATOR, "admin", "郭晓峰");
        hire(hash, company, Post.QUALITY, "quality", "马思远");
    }

    Crew site(Community community, Organisation site) {
        var main = community.code().equals("lw");
        var crew = new Crew(main ? mainSite(site) : secondSite(site));
        crew.hands().forEach(hand -> shifts(community, hand));
        return crew;
    }

    private List<Hand> mainSite(Organisation site) {
        var hash = hash();
        return List.of(
                hire(hash, site, Post.FRONT_DESK, "desk", "李娜"),
                hire(hash, site, Post.FRONT_DESK, "desk2", "罗婷"),
                hire(hash, site, Post.PROPERTY_ASSISTANT, "assistant", "陈嘉怡"),
                hire(hash, site, Post.TECHNICIAN, "tech1", "王建国", Trade.PLUMBING, Trade.DRAINAGE),
                hire(hash, site, Post.TECHNICIAN, "tech2", "赵铁柱", Trade.ELECTRICAL, Trade.APPLIANCE),
                hire(hash, site, Post.TECHNICIAN, "tech3", "钟志明", Trade.DOORS_WINDOWS, Trade.MASONRY, Trade.GENERAL),
                hire(hash, site, Post.TECHNICIAN, "tech4", "邱海涛", Trade.PLUMBING, Trade.HVAC),
                hire(hash, site, Post.TEAM_LEADER, "leader", "刘志强", Trade.PLUMBING, Trade.ELECTRICAL),
                hire(hash, site, Post.ENGINEERING_SUPERVISOR, "engineer", "黄国栋"),
                hire(hash, site, Post.CUSTOMER_SERVICE_SUPERVISOR, "supervisor", "周敏"),
                hire(hash, site, Post.CUSTOMER_SERVICE_MANAGER, "manager", "吴丽华"),
                hire(hash, site, Post.SITE_HEAD, "head", "郑伟明"),
                hire(hash, site, Post.GATE, "gate", "孙大勇"),
                hire(hash, site, Post.ENVIRONMENT, "green", "何秀英"),
                hire(hash, site, Post.FINANCE, "finance", "梁静"));
    }

    private List<Hand> secondSite(Organisation site) {
        var hash = hash();
        return List.of(
                hire(hash, site, Post.FRONT_DESK, "ys.desk", "谢雨彤"),
                hire(hash, site, Post.PROPERTY_ASSISTANT, "ys.assistant", "卢绮雯"),
                hire(hash, site, Post.TECHNICIAN, "ys.tech1", "曾宪文", Trade.PLUMBING, Trade.ELECTRICAL),
                hire(hash, site, Post.TECHNICIAN, "ys.tech2", "区志伟", Trade.DOORS_WINDOWS, Trade.GENERAL),
                hire(hash, site, Post.TEAM_LEADER, "ys.leader", "单立军", Trade.PLUMBING),
                hire(hash, site, Post.ENGINEERING_SUPERVISOR, "ys.engineer", "冯耀文"),
                hire(hash, site, Post.CUSTOMER_SERVICE_SUPERVISOR, "ys.supervisor", "潘晓琳"),
                hire(hash, site, Post.SITE_HEAD, "ys.head", "袁振华"),
                hire(hash, site, Post.FINANCE, "ys.finance", "邓丽芳"));
    }

    private Hand hire(String hash, Organisation where, Post post, String login, String name, Trade... trades) {
        var member = accounts.hire(new Newcomer(login, name, trades), hash);
        appointments.appoint(member.id(), post, where);
        return new Hand(member, post);
    }

    /** Every day of the weeks around now; whoever holds a post twice at a site shares day and night. */
    private void shifts(Community community, Hand hand) {
        var today = LocalDate.ofInstant(clock.instant(), community.zone());
        for (var day = today.minusDays(DAYS_BEFORE); day.isBefore(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            var night = hand.member().login().endsWith("2") && hand.post() == Post.FRONT_DESK;
            var start = day.atTime(night ? 20 : 8, 0).atZone(community.zone()).toInstant();
            roster.add(community.id(), hand.post(), hand.member().id(), start, start.plus(Duration.ofHours(12)));
        }
    }

    private String hash() {
        return Objects.requireNonNull(passwords.encode(PASSWORD));
    }
}
