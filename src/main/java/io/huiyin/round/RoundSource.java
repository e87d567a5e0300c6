package io.huiyin.round;

import io.huiyin.estate.Community;
import io.huiyin.staff.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A round that a module has done: which clause asks for it, who owes it, and where it is done. */
public interface RoundSource {
    /** The clause whose figure tells how often. */
    String clause();

    /** Who or what it is still owed for in this share of time; nothing where there is nothing to be done. */
    List<Owed> owed(Community community, Share share);

    /** Whether what was done is owed again when more comes to be done in its share; else done is done. */
    default boolean comesBack() {
        return false;
    }

    /** The page on which it is done, under the community's. */
    String path();

    /** Who answers for it, and hears of it where nobody owns it. */
    Post answerable();

    /**
     * One that the round is owed for.
     *
     * @param subject its key within the clause; empty for the whole community
     * @param name as people call it; empty for the whole community
     * @param ownerId whose task it is; nobody's own when the post answers for it
     */
    record Owed(String subject, String name, @Nullable Long ownerId) {
        /** What the community as a whole owes. */
        public static final Owed BY_THE_COMMUNITY = new Owed("", "", null);
    }
}
