package io.huiyin.listing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The filters of a list as they stand in its address, in their order; those that ask for nothing are left out. */
public record Filters(Map<String, String> values) {
    public static final Filters NONE = new Filters(Map.of());
    private static final int LONGEST = 100;
    private static final int FARTHEST = 10_000;

    public Filters {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What somebody typed: stripped, cut to what is looked for, none where it is blank. */
    public static @Nullable String words(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
    }

    /** The page that is asked for, the first where none is. */
    public static int page(@Nullable Integer asked) {
        return asked == null ? 1 : Math.clamp(asked, 1, FARTHEST);
    }

    /** Together with this one; without it where it asks for nothing, which is no value, {@code false}, or the empty text. */
    public Filters with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(values);
        if (value == null || Boolean.FALSE.equals(value) || value.toString().isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, value.toString());
        }
        return new Filters(more);
    }

    public Filters without(String name) {
        return with(name, null);
    }

    /** On this page of the list; the first goes unsaid. */
    public Filters at(int page) {
        return with("page", page > 1 ? page : null);
    }

    public boolean none() {
        return values.isEmpty();
    }

    /** As it stands behind the path; empty for no filter. */
    public String address() {
        return values.isEmpty()
                ? ""
                : values.entrySet().stream()
                        .map(each -> each.getKey() + "=" + UriUtils.encode(each.getValue(), "UTF-8"))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
