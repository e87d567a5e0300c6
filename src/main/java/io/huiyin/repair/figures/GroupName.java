package io.huiyin.repair.figures;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the database knows a group of orders by.
 *
 * @param english none where there is one name for all readers
 */
public record GroupName(String name, @Nullable String english) {
    static @Nullable GroupName of(@Nullable String name, @Nullable String english) {
        return name == null ? null : new GroupName(name, english);
    }

    public String in(Locale locale) {
        return english == null || english.isBlank() || !locale.getLanguage().equals("en") ? name : english;
    }
}
