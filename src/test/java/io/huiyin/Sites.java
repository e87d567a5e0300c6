package io.huiyin;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Present;
import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.staff.Accounts;
import io.huiyin.staff.ApiTokens;
import io.huiyin.staff.Appointments;
import io.huiyin.staff.Lockouts;
import io.huiyin.staff.Newcomer;
import io.huiyin.staff.Organisation;
import io.huiyin.staff.Organisations;
import io.huiyin.staff.Post;
import io.huiyin.staff.Sessions;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.StaffNotes;
import io.huiyin.staff.Trade;
import io.huiyin.staff.Viewer;
import io.huiyin.staff.Viewers;
import io.huiyin.staff.factor.FactorRules;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Communities with somebody in every post, for tests: {@code new Sites(jdbc, clock).open("lw")}. Logins are code and post,
 * such as {@code lw.front-desk} or {@code lw.technician}; a second technician is {@code lw.technician-2}.
 */
public final class Sites {
    public static final String PASSWORD = "huiyin-demo-2026";
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public static final String HOURS = "MON-FRI 08:00-12:00,13:00-17:00";
    private static final Argon2PasswordEncoder QUICK = new Argon2PasswordEncoder(16, 32, 1, 1024, 1);
    private static final String HASH = Objects.requireNonNull(QUICK.encode(PASSWORD));
    private static final Map<Post, String> NAMES = names();

    private final Communities communities;
    private final Organisations organisations;
    private final Appointments appointments;
    private final Accounts accounts;
    private final Viewers viewers;
    private final FactorRules rules;

    public Sites(JdbcClient jdbc, Clock clock) {
        communities = new Communities(jdbc);
        organisations = new Organisations(jdbc);
        var audit = new Audit(jdbc, clock, Present.NOBODY);
        var notes = new StaffNotes(jdbc, audit);
        appointments = new Appointments(jdbc, clock, notes);
        var sessions = new Sessions(jdbc);
        var lockouts = new Lockouts(sessions, new ApiTokens(jdbc, clock, notes));
        accounts = new Accounts(jdbc, new StaffMembers(jdbc, clock), QUICK, lockouts, clock, notes);
        viewers = new Viewers(jdbc, clock);
        rules = new FactorRules(jdbc, sessions, clock, audit);
    }

    /** A community with its site and staff, under the one group and company of the database. */
    public Site open(String code) {
        return open(code, HOURS);
    }

    /** The same with working hours of its own; nobody is asked for a second factor. */
    public Site open(String code, String hours) {
        if (rules.inForce().ofTheHouse()) {
            rules.decide(Set.of(), null, "tests");
        }
        return open(company(), code, hours);
    }

    /** A community of another company, in another group, where those of the first see nothing. */
    public Site openElsewhere(String code) {
        return open(organisations.openCompany(organisations.openGroup("别家集团"), "别家物业公司"), code, HOURS);
    }

    private Site open(Organisation company, String code, String hours) {
        var community = communities.open(company.id(), code, "荔湾花园 " + code, ZONE, hours);
        var organisation = organisations.openSite(company, community.id(), community.name());
        var staff = new EnumMap<Post, StaffMember>(Post.class);
        for (var post : Post.values()) {
            staff.put(
                    post, hire(login(code, post), name(post), post, post == Post.HEAD_OFFICE ? company : organisation));
        }
        var second = hire(login(code, Post.TECHNICIAN) + "-2", "赵铁柱", Post.TECHNICIAN, organisation);
        return new Site(community, company, organisation, Map.copyOf(staff), second, viewers);
    }

    /** Somebody more, in a post at a part of the company. */
    public StaffMember hire(String login, String name, Post post, Organisation organisation) {
        var trades = post == Post.TECHNICIAN ? new Trade[] {Trade.PLUMBING, Trade.ELECTRICAL} : new Trade[0];
        var member = accounts.hire(new Newcomer(login, name, trades), HASH);
        appointments.appoint(member.id(), post, organisation);
        return member;
    }

    public static String login(String code, Post post) {
        return code + "." + post.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Organisation company() {
        return organisations.all().stream()
                .filter(known -> known.kind() == Organisation.Kind.COMPANY)
                .findFirst()
                .orElseGet(() -> organisations.openCompany(organisations.openGroup("回音物业集团"), "回音物业华南公司"));
    }

    private static String name(Post post) {
        return Objects.requireNonNull(NAMES.get(post));
    }

    private static Map<Post, String> names() {
        var names = new EnumMap<Post, String>(Post.class);
        var all = "李娜 陈嘉怡 王建国 刘志强 黄国栋 周敏 吴丽华 郑伟明 孙大勇 何秀英 梁静 马思远 林启明 郭晓峰".split(" ");
        for (var post : Post.values()) {
            names.put(post, all[post.ordinal()]);
        }
        return names;
    }

    /** A community, the site that serves it, and who works there. */
    public record Site(
            Community community,
            Organisation company,
            Organisation organisation,
            Map<Post, StaffMember> staff,
            StaffMember secondTechnician,
            Viewers viewers) {
        public long id() {
            return community.id();
        }

        public String code() {
            return community.code();
        }

        public StaffMember the(Post post) {
            return Objects.requireNonNull(staff.get(post));
        }

        public Viewer viewer(Post post) {
            return viewers.of(the(post).id());
        }
    }
}
