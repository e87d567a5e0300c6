package io.huiyin.calendar;

/** How a term runs: around the clock, or only while the community works. */
public enum Counting {
    ELAPSED,
    WORKING
}
