package io.huiyin.repair.text;

import io.huiyin.message.text.Text;
import io.huiyin.message.text.TextState;
import io.huiyin.message.text.TextWishes.Wish;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts about one order as its page shows them.
 *
 * @param why why there are none, as the end of a message key; none where there may be some
 * @param acts whether the viewer may send the link again, and note that the customer wants no more
 */
public record TextsCard(
        List<Line> lines, Wish wish, @Nullable String why, boolean acts) {
    public TextsCard {
        lines = List.copyOf(lines);
    }

    /** One text: what, when, and how it stands. */
    public record Line(Text text) {
        public String name() {
            return "repair-text.name." + text.template();
        }

        public String state() {
            return "repair-text.state." + text.state();
        }

        public @Nullable String dropped() {
            return text.dropped() == null ? null : "repair-text.dropped." + text.dropped();
        }

        public boolean waits() {
            return text.state() == TextState.WAITING;
        }

        public String tone() {
            return switch (text.state()) {
                case WAITING -> " label-amber";
                case FAILED -> " label-red";
                case SENT, BY_HAND -> " label-good";
                case DROPPED -> "";
            };
        }

        /** When it went, else when it goes. */
        public Instant at() {
            return text.doneAt() != null ? text.doneAt() : text.dueAt();
        }
    }
}
