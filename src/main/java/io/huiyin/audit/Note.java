package io.huiyin.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written down.
 *
 * @param communityId where it belongs, so that those who watch over this community read it; none: of the whole company
 * @param reason what the person said why, empty when nobody was asked
 * @param details what the words of this kind name, in their order; never a whole telephone, identity number or secret
 */
public record Note(
        Kind kind, @Nullable Long communityId, @Nullable Subject about, String reason, List<String> details) {
    private static final int LONGEST = 300;

    public Note {
        reason = shortened(reason);
        details = details.stream().map(Note::shortened).toList();
    }

    public static Note of(Kind kind) {
        return new Note(kind, null, null, "", List.of());
    }

    public Note in(@Nullable Long community) {
        return new Note(kind, community, about, reason, details);
    }

    public Note about(Subject subject) {
        return new Note(kind, communityId, subject, reason, details);
    }

    public Note because(String why) {
        return new Note(kind, communityId, about, why, details);
    }

    public Note with(String... named) {
        return new Note(kind, communityId, about, reason, List.of(named));
    }

    private static String shortened(String text) {
        var plain = text.replace('\0', ' ').strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
