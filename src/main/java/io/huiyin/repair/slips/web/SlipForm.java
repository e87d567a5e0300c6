package io.huiyin.repair.slips.web;

import io.huiyin.repair.slips.SlipDesk.Picked;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The slips that were ticked, and which pressing of the button this is. */
record SlipForm(@Nullable List<String> slip, @Nullable UUID submission) {
    /** What can't be read was not sent by the page. */
    List<Picked> picked() {
        return slip == null
                ? List.of()
                : slip.stream().map(Picked::of).filter(Objects::nonNull).toList();
    }
}
