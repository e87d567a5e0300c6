package io.huiyin.estate;

import java.time.Instant;

/** That somebody of the staff saw or called a whole number, and why. */
public record Reveal(long personId, String masked, String staffName, String reason, Instant at) {}
