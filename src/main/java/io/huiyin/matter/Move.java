package io.huiyin.matter;

import java.time.Instant;

/** An allowed act's way: from which stage to which, when, by whom. */
public record Move<S extends Enum<S>>(S from, S to, Instant at, Performer by) {}
