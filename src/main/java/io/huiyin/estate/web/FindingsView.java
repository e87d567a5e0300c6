package io.huiyin.estate.web;

import java.util.List;

/** What was typed and what was found, and whether there would be more. */
public record FindingsView(String typed, List<FoundView> lines, boolean more) {}
