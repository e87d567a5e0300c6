package io.huiyin.message.text;

import io.huiyin.estate.Communities;
import io.huiyin.message.Refresh;
import io.huiyin.message.text.Correspondent.Written;
import io.huiyin.message.text.Gateway.Answer;
import io.huiyin.message.text.Gateway.Envelope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands the texts that are due to the gateway, one after the other, and tries again what it could not take, at growing distances.
 * A text is handed over at least once, always by the same key, and never again once its receipt is kept.
 */
@Component
class Messenger {
    private static final Logger log = LoggerFactory.getLogger(Messenger.class);
    private static final int MOST = 500;

    /** After so many in a row that it could not take, the gateway is left alone until the next round. */
    private static final int ENOUGH = 3;

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    private final TextQueue queue;
    private final Gateway gateway;
    private final Correspondents correspondents;
    private final Hours hours;
    private final Clock clock;

    Messenger(TextQueue queue, Gateway gateway, Correspondents correspondents, Hours hours, Clock clock) {
        this.queue = queue;
        this.gateway = gateway;
        this.correspondents = correspondents;
        this.hours = hours;
        this.clock = clock;
    }

    /** When one may write, and who hears that it was done. */
    @Component("textHours")
    record Hours(TextRules rules, Communities communities, Refresh refresh) {
        /** The end of the night, for what may wait. */
        Optional<Instant> quietUntil(Text text, Instant now) {
            var zone = communities.get(text.communityId()).zone();
            return text.urgent()
                    ? Optional.empty()
                    : rules.inForce(text.communityId(), now).quiet().endIfQuietAt(now, zone);
        }
    }

    /** One round: everything that is due. */
    void round() {
        var failures = 0;
        for (var sent = 0; sent < MOST && failures < ENOUGH; sent++) {
            var next = queue.claim();
            if (next.isEmpty()) {
                return;
            }
            failures = deliver(next.get()) ? 0 : failures + 1;
        }
    }

    /** Whether the gateway, as far as it was needed, could be reached. */
    private boolean deliver(Text text) {
        var quiet = hours.quietUntil(text, clock.instant());
        if (quiet.isPresent()) {
            queue.postponed(text, quiet.get());
            return true;
        }
        try {
            return switch (correspondents.write(text)) {
                case Written.Silent(var why) -> dropped(text, why);
                case Written.Ready ready -> answered(text, gateway.send(envelope(text, ready)));
            };
        } catch (RuntimeException broken) {
            log.warn("A text could not be written: {}", broken.getClass().getSimpleName());
            return later(text, "BROKEN", null);
        } finally {
            hours.refresh().announce(text.communityId(), "text", text.kind() + ":" + text.number());
        }
    }

    private boolean dropped(Text text, Dropped why) {
        queue.drop(text, why);
        return true;
    }

    private boolean answered(Text text, Answer answer) {
        return switch (answer) {
            case Answer.Accepted(var receipt) -> {
                queue.sent(text, receipt);
                yield true;
            }
            case Answer.Refused(var fault) -> {
                queue.failed(text, fault);
                yield true;
            }
            case Answer.Unsure(var fault, var notBefore) -> later(text, fault, notBefore);
        };
    }

    private boolean later(Text text, String fault, @Nullable Duration notBefore) {
        if (text.tries() > WAITS.size()) {
            queue.failed(text, fault);
        } else {
            var wait = WAITS.get(text.tries() - 1);
            var longer = notBefore != null && notBefore.compareTo(wait) > 0 ? notBefore : wait;
            queue.again(text, clock.instant().plus(longer), fault);
        }
        return false;
    }

    private static Envelope envelope(Text text, Written.Ready ready) {
        return new Envelope(
                text.key(), ready.mobile().number(), text.template(), ready.parameters(), ready.words(), ready.sign());
    }
}
