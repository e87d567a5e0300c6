package io.huiyin.procedure;

import java.util.List;

/** An act that the present stage knows, with what stands against it for this viewer now: nothing, when it may be done. */
public record Offer<A extends Act>(Class<? extends A> act, List<Reason> against) {
    public Offer {
        against = List.copyOf(against);
    }

    public boolean open() {
        return against.isEmpty();
    }

    public String word() {
        return act.getSimpleName();
    }
}
