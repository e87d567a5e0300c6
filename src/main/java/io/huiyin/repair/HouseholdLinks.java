package io.huiyin.repair;

import io.huiyin.estate.Mark;
import io.huiyin.estate.PersonalData;
import io.huiyin.matter.Matter;
import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Matters;
import io.huiyin.matter.Performer;
import io.huiyin.paper.WebAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * The household's link to one work order: an address that nobody can guess, made of the order and the company's mark on it,
 * so that nothing has to be stored. It ends 30 days after the order.
 */
@Component
public class HouseholdLinks {
    static final Duration KEPT = Duration.ofDays(30);

    private static final String PURPOSE = "household-link";
    private static final String BRIEF = "household-text";
    private static final int MARK = 16;
    private static final int LENGTH = 2 * Long.BYTES + MARK;

    private final PersonalData personal;
    private final Matters matters;
    private final WorkOrders orders;
    private final Clock clock;
    private final WebAddress web;

    HouseholdLinks(PersonalData personal, Matters matters, WorkOrders orders, Clock clock, WebAddress web) {
        this.personal = personal;
        this.matters = matters;
        this.orders = orders;
        this.clock = clock;
        this.web = web;
    }

    /**
     * The whole address, to be sent to the household or scanned by it: for those of the staff who take orders in and so deal
     * with the household, since whoever has it can agree and sign as the household; none once it opens nothing any more.
     */
    public Optional<String> shown(Matter matter, Performer to) {
        return Recorders.include(to) && within(matter) ? Optional.of(web.of(path(matter.ref()))) : Optional.empty();
    }

    /**
     * The whole address made short, for a text: 96 bits of another mark. None once it opens nothing any more.
     */
    public Optional<String> brief(Matter matter) {
        var ref = matter.ref();
        return within(matter)
                ? Optional.of(web.of("/h/" + BriefToken.of(ref, personal.mark(BRIEF, text(ref)))))
                : Optional.empty();
    }

    /** The address within this application. */
    public String path(MatterRef ref) {
        return "/h/" + token(ref);
    }

    private String token(MatterRef ref) {
        return token(ref, personal.mark(PURPOSE, text(ref)));
    }

    private static String text(MatterRef ref) {
        return ref.communityId() + ":" + ref.id();
    }

    private static String token(MatterRef ref, Mark mark) {
        var bytes = ByteBuffer.allocate(LENGTH)
                .putLong(ref.communityId())
                .putLong(ref.id())
                .put(mark.bytes(), 0, MARK)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The community of the order behind a token; none when the token is not ours. */
    public Optional<Long> community(String token) {
        return ref(token).map(MatterRef::communityId);
    }

    /** The repair behind a token; none when the token is not ours or the order ended too long ago. */
    public Optional<RepairDesk.Repair> open(String token) {
        return ref(token).flatMap(this::repair).filter(repair -> within(repair.matter()));
    }

    /** The same repair as it stands now. */
    public RepairDesk.Repair now(RepairDesk.Repair before) {
        return repair(before.matter().ref()).orElse(before);
    }

    private Optional<RepairDesk.Repair> repair(MatterRef ref) {
        return matters.find(ref).flatMap(matter -> orders.find(ref).map(order -> new RepairDesk.Repair(matter, order)));
    }

    private boolean within(Matter matter) {
        var ended = matter.endedAt();
        return !matter.ended() || ended == null || clock.instant().isBefore(ended.plus(KEPT));
    }

    /** The order named in a token that is ours to the last letter, by any living key; compared in constant time. */
    private Optional<MatterRef> ref(String token) {
        var bytes = decoded(token);
        if (bytes.length != LENGTH) {
            return BriefToken.ref(bytes).filter(ref -> known(token, BRIEF, ref, BriefToken::of));
        }
        var read = ByteBuffer.wrap(bytes);
        var ref = new MatterRef(read.getLong(), read.getLong());
        return Optional.of(ref).filter(named -> known(token, PURPOSE, named, HouseholdLinks::token));
    }

    private boolean known(String token, String purpose, MatterRef ref, BiFunction<MatterRef, Mark, String> made) {
        return personal.marks(purpose, text(ref)).stream()
                .map(mark -> made.apply(ref, mark))
                .anyMatch(ours -> MessageDigest.isEqual(ascii(token), ascii(ours)));
    }

    private static byte[] ascii(String token) {
        return token.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] decoded(String token) {
        try {
            return token.length() > 2 * LENGTH
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
