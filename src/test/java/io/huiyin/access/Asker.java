package io.huiyin.access;

import io.huiyin.Sites.Site;
import io.huiyin.staff.ApiTokens;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody who asks: one of the staff with a program's token that acts for him, or nobody. */
record Asker(
        String name, @Nullable StaffMember member, @Nullable String token) {
    static final Asker NOBODY = new Asker("nobody", null, null);
    static final String COMPANY = "administrator of the company";
    static final String GROUP = "administrator of the group";

    /** One for each post of the site, and administrators of the company and of the group above it. */
    static List<Asker> of(Site site, StaffMember above, StaffMember top, ApiTokens tokens, Clock clock) {
        var askers = new ArrayList<Asker>();
        for (var post : Post.values()) {
            askers.add(of(word(post), site.the(post), tokens, clock));
        }
        askers.add(of(COMPANY, above, tokens, clock));
        askers.add(of(GROUP, top, tokens, clock));
        return askers;
    }

    private static Asker of(String name, StaffMember member, ApiTokens tokens, Clock clock) {
        var token = tokens.create(
                "access", member.id(), member.id(), clock.instant().plus(Duration.ofDays(400)));
        return new Asker(name, member, token);
    }

    private static String word(Post post) {
        return post.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    StaffMember signedIn() {
        return Objects.requireNonNull(member);
    }
}
