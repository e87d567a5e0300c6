package io.huiyin.message.text;

import io.huiyin.estate.Phone;
import io.huiyin.staff.Actor;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a kind of matter knows of the people outside whom it writes to; one bean per kind. */
public interface Correspondent {
    String kind();

    /** The text ready to be sent, with telephone and link as they are now; or why it is not to be sent any more. */
    Written write(Text text);

    /** The same for somebody who then sends it by hand; that he saw the number is noted (DSK-09). */
    Written reveal(Text text, Actor to);

    /** Whom the texts about these matters go to, by matter. */
    Map<Long, Party> parties(long communityId, Collection<Long> matterIds);

    /**
     * Whom texts about a matter go to, and where it is found.
     *
     * @param path its page, beneath the community's
     * @param mobile none where there is none to send to
     */
    record Party(
            String path,
            String place,
            @Nullable String customer,
            @Nullable Phone mobile) {}

    /** A text with everything in it, or none. */
    sealed interface Written {
        /**
         * It can go.
         *
         * @param sign whose text it is, without brackets
         * @param words ready, the sign in front
         * @param parameters what a gateway with templates of its own puts in
         */
        record Ready(Phone mobile, String sign, String words, Map<String, String> parameters) implements Written {}

        /** It is not to go. */
        record Silent(Dropped why) implements Written {}
    }
}
