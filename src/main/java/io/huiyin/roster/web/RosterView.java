package io.huiyin.roster.web;

import io.huiyin.roster.RosterImport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The roster's page: past imports, and what was wrong with what was just sent. */
public record RosterView(
        List<RosterImport> imports,
        @Nullable String uploadError,
        @Nullable String exportError) {}
