package io.huiyin.desk.text;

import io.huiyin.message.text.Correspondent.Party;
import io.huiyin.message.text.Text;
import io.huiyin.message.text.TextState;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text as the list shows it: the number masked. */
public record TextRow(Text text, @Nullable Party party) {
    /** Where and who. */
    public String whom() {
        return party == null
                ? ""
                : Stream.of(party.place(), party.customer())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }

    public String mobile() {
        return party == null || party.mobile() == null ? "" : party.mobile().masked();
    }

    /** The words for what it is, as a message key. */
    public String name() {
        return text.kind() + "-text.name." + text.template();
    }

    public String state() {
        return text.kind() + "-text.state." + text.state();
    }

    public @Nullable String dropped() {
        return text.dropped() == null ? null : text.kind() + "-text.dropped." + text.dropped();
    }

    /** How the state is coloured. */
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
        return text.doneAt() != null && text.state() != TextState.DROPPED ? text.doneAt() : text.dueAt();
    }
}
