package io.huiyin.matter;

import io.huiyin.estate.Community;
import java.util.UUID;

/**
 * What a kind of matter offers to the desk: its form, and that a further contact joins a matter which is open already. One
 * bean per kind that the desk takes in.
 */
public interface Intake {
    /** The kind of matter, as its procedure is named. */
    String kind();

    /** Where its matters are, under the community's: {@code /repairs}. */
    String path();

    /** Where its form is; it is given the contact. */
    default String form() {
        return path() + "/new";
    }

    /** Writes on an open matter that the customer asks again (催单), in the caller's transaction. */
    Performed urge(Community community, String number, String words, Performer by, UUID submission);
}
