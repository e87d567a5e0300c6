package io.huiyin.estate;

/** Somebody who is to be registered with which home. */
public record Arrival(long homeId, Newcomer newcomer) {}
