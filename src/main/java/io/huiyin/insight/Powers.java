package io.huiyin.insight;

import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.util.EnumSet;
import java.util.Set;

/** Who may change what the rulebook, the calendar and the checks hold (ORG-02). */
public final class Powers {
    private static final Set<Post> COMPANY = EnumSet.of(Post.ADMINISTRATOR, Post.QUALITY, Post.HEAD_OFFICE);
    private static final Post[] COMMUNITY = {
        Post.SITE_HEAD, Post.CUSTOMER_SERVICE_MANAGER, Post.ADMINISTRATOR, Post.QUALITY, Post.HEAD_OFFICE
    };

    private Powers() {}

    /** Where a figure holds. */
    public enum Scope {
        COMMUNITY,
        COMPANY
    }

    /** The scopes in which the viewer may set figures; the company's only from a post above the sites (ORG-08). */
    public static Set<Scope> figures(Viewer viewer, long communityId) {
        var scopes = EnumSet.noneOf(Scope.class);
        if (viewer.holdsAny(communityId, COMMUNITY)) {
            scopes.add(Scope.COMMUNITY);
        }
        if (viewer.aboveSites().stream().anyMatch(COMPANY::contains)) {
            scopes.add(Scope.COMPANY);
        }
        return scopes;
    }

    /** Whether the viewer may add the holidays of a year: they hold for all communities, so it takes a post above the sites. */
    public static boolean specialDays(Viewer viewer) {
        return viewer.aboveSites().contains(Post.ADMINISTRATOR);
    }

    /** Whether the viewer may read what the nightly check found. */
    public static boolean findings(Viewer viewer, long communityId) {
        return viewer.holdsAny(communityId, Post.ADMINISTRATOR, Post.QUALITY, Post.SITE_HEAD);
    }

    /** Whether the viewer may have a check made now. */
    public static boolean check(Viewer viewer, long communityId) {
        return viewer.holdsAny(communityId, Post.ADMINISTRATOR, Post.QUALITY);
    }
}
