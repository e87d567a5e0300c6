package io.huiyin.staff.web;

import io.huiyin.staff.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * The form that calls a part of the company otherwise.
 *
 * @param name as typed
 * @param fault key of what is wrong with it
 */
public record RenamingView(
        Organisation organisation, String name, @Nullable String fault) {}
