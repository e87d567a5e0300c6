package io.huiyin.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.backup.Catalogue.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables are filled so that what is referred to is there. */
class TheOrderOfTablesTests {
    @Test
    void whatIsReferredToComesFirst() {
        var order = LoadOrder.of(
                List.of("charge", "entry", "matter", "order"),
                List.of(refers("charge", "order"), refers("order", "matter"), refers("entry", "matter")));
        assertThat(order.tables()).containsExactly("matter", "entry", "order", "charge");
        assertThat(order.waiting()).isEmpty();
    }

    @Test
    void aTableMayReferToItself() {
        var order = LoadOrder.of(List.of("organisation"), List.of(refers("organisation", "organisation")));
        assertThat(order.waiting()).isEmpty();
    }

    @Test
    void aCircleIsLookedAtWhenAllRowsAreIn() {
        var back = refers("contact", "matter");
        var order = LoadOrder.of(
                List.of("contact", "entry", "matter"),
                List.of(back, refers("matter", "contact"), refers("entry", "matter")));
        assertThat(order.tables()).containsExactly("contact", "matter", "entry");
        assertThat(order.waiting()).containsExactly(back);
    }

    @Test
    void whatIsNotInTheFileIsNotWaitedFor() {
        assertThat(LoadOrder.of(List.of("message"), List.of(refers("message", "session")))
                        .waiting())
                .isEmpty();
    }

    private static Reference refers(String from, String to) {
        return new Reference(from + "_" + to, from, to);
    }
}
