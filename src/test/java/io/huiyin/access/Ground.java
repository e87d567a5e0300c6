package io.huiyin.access;

import io.huiyin.Sites.Site;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What there is at a community for addresses and forms to speak of: its code, an order's number, a contact's id, and so on. */
record Ground(Site site, Map<String, String> things) {
    private static final Pattern THING = Pattern.compile("\\$(\\w+)");

    Ground {
        things = Map.copyOf(things);
    }

    /** The text with each {@code $thing} replaced by this community's own. */
    String fill(String text) {
        return THING.matcher(text).replaceAll(found -> Matcher.quoteReplacement(thing(found.group(1))));
    }

    String thing(String name) {
        if (name.equals("uuid")) {
            return UUID.randomUUID().toString();
        }
        var thing = things.get(name);
        if (thing == null) {
            throw new AssertionError("there is no $" + name + " in SampleHouse; it has " + things.keySet());
        }
        return thing;
    }
}
