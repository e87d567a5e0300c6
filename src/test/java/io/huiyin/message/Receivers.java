package io.huiyin.message;

import io.huiyin.estate.Communities;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff to be told something, and what they are told. */
final class Receivers {
    private final JdbcClient jdbc;

    Receivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long community(String code) {
        return new Communities(jdbc)
                .open(null, code, code, ZoneId.of("Asia/Shanghai"), "MON-FRI 08:00-12:00,14:00-18:00")
                .id();
    }

    /** A member of staff whose language is Chinese, or English with a login that begins with "en". */
    long staff(String login, @Nullable String email) {
        return jdbc.sql("""
                        insert into staff_member (login, name, password_hash, email, locale, hired_at)
                        values (:login, :login, 'none', :email, :locale, '2020-01-01T00:00:00Z') returning id""")
                .param("login", login)
                .param("email", email)
                .param("locale", login.startsWith("en") ? "en" : "zh-CN")
                .query(Long.class)
                .single();
    }

    static Viewer viewer(long staffId, long communityId) {
        return new Viewer(staffId, "李娜", Map.of(communityId, Set.of(Post.FRONT_DESK)));
    }

    static Telling telling(long communityId, long staffId, String once, Urgency urgency) {
        return new Telling(
                communityId,
                staffId,
                "message.test",
                List.of("BX20261121-0007", "厨房漏水, it''s {0} & 100%"),
                "/c/lw/repairs/BX20261121-0007",
                urgency,
                once);
    }

    static List<Telling> tellings(long communityId, long staffId, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> telling(communityId, staffId, "many-" + i, Urgency.NORMAL))
                .toList();
    }
}
