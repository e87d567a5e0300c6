package io.huiyin.estate;

/** Somebody of a home as a search result names them. */
public record Occupant(long personId, String name, ResidencyKind kind) {}
