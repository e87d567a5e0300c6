package io.huiyin.roster.web;

/** One cell to mend, in words. */
public record FaultLine(int row, String column, String value, String mend) {}
