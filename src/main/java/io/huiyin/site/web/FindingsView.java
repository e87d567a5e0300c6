package io.huiyin.site.web;

import java.util.List;

/** What was typed and what was found, and whether there would be more. */
public record FindingsView(String typed, List<MatterLine> matters, List<FoundView> places, boolean more) {
    public boolean none() {
        return matters.isEmpty() && places.isEmpty();
    }
}
