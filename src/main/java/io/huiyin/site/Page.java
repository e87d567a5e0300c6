package io.huiyin.site;

import io.huiyin.estate.Community;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What a template knows besides its own view: the words, the times, who looks, where, and the frame around. */
public final class Page {
    private static final ZoneId HOME_ZONE = ZoneId.of("Asia/Shanghai");

    private static final Post[] RECEIVERS = {
        Post.FRONT_DESK, Post.PROPERTY_ASSISTANT, Post.CUSTOMER_SERVICE_SUPERVISOR, Post.CUSTOMER_SERVICE_MANAGER
    };

    private final Pages pages;
    private final HttpServletRequest request;
    private final @Nullable Viewer viewer;
    private final @Nullable Community community;
    private @Nullable Community frame;

    Page(Pages pages, HttpServletRequest request, @Nullable Viewer viewer, @Nullable Community community) {
        this.pages = pages;
        this.request = request;
        this.viewer = viewer;
        this.community = community;
    }

    /** The text of a key in the reader's language. */
    public String t(String key, Object... args) {
        return pages.words().text(locale(), key, args);
    }

    /** "11月21日 14:05" in the community's zone. */
    public String time(Instant moment) {
        return pages.words().time(locale(), zone(), moment);
    }

    /** "14:05". */
    public String clock(Instant moment) {
        return pages.words().clock(locale(), zone(), moment);
    }

    /** "11月21日 周六". */
    public String day(LocalDate day) {
        return pages.words().day(locale(), day);
    }

    /** "还剩 23 分", "超 1 小时 10 分"; counts down by itself in {@code @template.site.countdown}. */
    public String left(Instant due) {
        return pages.words().left(locale(), due);
    }

    /** The same with the word that the tone adds. */
    public String leftWithTone(@Nullable Instant warnAt, Instant due) {
        return tone(warnAt, due) == Tone.AMBER ? t("site.tone.soon", left(due)) : left(due);
    }

    public String duration(Duration duration) {
        return pages.words().duration(locale(), duration);
    }

    public Tone tone(@Nullable Instant warnAt, Instant due) {
        return pages.words().tone(warnAt == null ? due : warnAt, due);
    }

    /** "¥30.00". */
    public String money(BigDecimal yuan) {
        return pages.words().money(yuan);
    }

    /** The server's present moment, for clocks that run on the page. */
    public Instant now() {
        return pages.words().now();
    }

    public ZoneId zone() {
        return community == null ? HOME_ZONE : community.zone();
    }

    public Locale locale() {
        return RequestContextUtils.getLocale(request);
    }

    public boolean english() {
        return locale().getLanguage().equals("en");
    }

    public boolean signedIn() {
        return viewer != null;
    }

    /** Who looks; pages of the household's link have nobody. */
    public Viewer viewer() {
        if (viewer == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return viewer;
    }

    /** The community in the address; pages such as the messages have none. */
    public @Nullable Community community() {
        return community;
    }

    /** The community whose menu and search stand around the page: that of the address, else the last one visited. */
    public @Nullable Community frame() {
        if (community != null) {
            return community;
        }
        var known = frame;
        if (known == null && viewer != null) {
            known = pages.lastVisited(request, viewer);
            frame = known;
        }
        return known;
    }

    /** Whether the viewer takes contacts in at the frame's community. */
    public boolean mayReceive() {
        var where = frame();
        return viewer != null && where != null && viewer.holdsAny(where.id(), RECEIVERS);
    }

    /** The viewer's posts at the frame's community, in words. */
    public String posts() {
        var where = frame();
        var held = where == null ? viewer().aboveSites() : viewer().posts(where.id());
        return held.stream()
                .sorted()
                .map(post -> t("staff.post." + post))
                .collect(Collectors.joining(t("site.list.comma")));
    }

    /** The first letter of the viewer's name. */
    public String initial() {
        return viewer().name().substring(0, viewer().name().offsetByCodePoints(0, 1));
    }

    /** The communities the viewer may switch to. */
    public List<Community> communities() {
        return viewer == null ? List.of() : pages.communities(viewer);
    }

    public List<Menus.MenuLine> menu() {
        return viewer == null ? List.of() : pages.menus().lines(viewer, frame());
    }

    /** Whether the page lies at or beneath the address. */
    public boolean at(String address) {
        var path = path();
        return path.equals(address) || path.startsWith(address + "/");
    }

    /** The address asked for, without its query. */
    public String path() {
        return pages.path(request);
    }

    /** The address asked for with its query, to come back to. */
    public String here() {
        var query = request.getQueryString();
        return "GET".equals(request.getMethod()) && query != null ? path() + "?" + query : path();
    }

    /** The address beneath the community: {@code /repairs} becomes {@code /c/lw/repairs}. */
    public String url(String path) {
        var where = frame();
        return where == null ? path : "/c/" + where.code() + path;
    }

    /** The address of a file under {@code static/} or {@code webjars/}, which browsers may keep for ever. */
    public String asset(String path) {
        return pages.asset(path);
    }

    public String csrfName() {
        return csrf().getParameterName();
    }

    public String csrfToken() {
        return csrf().getToken();
    }

    /** A fresh mark for a form that must not count twice. */
    public String submission() {
        return UUID.randomUUID().toString();
    }

    /** "dark" or "light" when chosen. */
    public @Nullable String theme() {
        var chosen = Languages.cookie(request, Pages.THEME);
        return "dark".equals(chosen) || "light".equals(chosen) ? chosen : null;
    }

    /** What the act before this page has to say: a flash attribute {@code toast} with a key, {@code toastArgs} with a list. */
    public @Nullable String toast() {
        return flash("toast");
    }

    /** The same of an act that was refused, or not needed: a flash attribute {@code refusal}. */
    public @Nullable String refusal() {
        return flash("refusal");
    }

    private @Nullable String flash(String name) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        if (flash == null || !(flash.get(name) instanceof String key)) {
            return null;
        }
        return t(key, flash.get("toastArgs") instanceof List<?> args ? args.toArray() : new Object[0]);
    }

    private CsrfToken csrf() {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }
}
