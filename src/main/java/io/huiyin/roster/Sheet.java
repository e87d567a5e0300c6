package io.huiyin.roster;

import java.util.List;

/** A sheet that was read: its rows, the cells that could not be, and the headings that nobody asked for. */
record Sheet(List<SheetLine> lines, List<Fault> faults, List<String> unusedHeadings) {}
