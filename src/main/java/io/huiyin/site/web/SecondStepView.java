package io.huiyin.site.web;

import org.jspecify.annotations.Nullable;

/** The question for a code at the door: of whom, where to go then, and what was wrong with the last one. */
public record SecondStepView(
        String name, String to, @Nullable String problem) {}
