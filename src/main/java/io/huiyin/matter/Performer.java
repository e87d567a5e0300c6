package io.huiyin.matter;

import io.huiyin.procedure.Party;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Viewer;
import java.util.Set;

/** Who acts, and as which parties of the procedure. */
public record Performer(Actor actor, Set<Party> parties) {
    public Performer {
        parties = Set.copyOf(parties);
    }

    /** A member of staff with the posts that he holds in this community. */
    public static Performer of(Viewer viewer, long communityId) {
        return new Performer(Actor.of(viewer), Set.copyOf(viewer.posts(communityId)));
    }

    /** Older books that are taken over. */
    public static Performer books(String source) {
        return new Performer(Actor.imported(source), Set.of(Party.Outside.BOOKS));
    }

    /** Somebody who came by, whom nobody knows. */
    public static Performer passerBy(String name) {
        return new Performer(Actor.customer(name), Set.of(Party.Outside.PASSER_BY));
    }

    /** The customer himself, on his link. */
    public static Performer customer(String name) {
        return new Performer(Actor.customer(name), Set.of(Party.Outside.CUSTOMER));
    }
}
