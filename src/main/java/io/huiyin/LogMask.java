package io.huiyin;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** The second wall of the structured log: a mobile number or an identity card that came that far is made unreadable. */
public final class LogMask implements StructuredLoggingJsonMembersCustomizer<Object> {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])(?:(?:\\+?86)?1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx])(?![0-9A-Za-z])");

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(JsonWriter.ValueProcessor.of(String.class, LogMask::masked));
    }

    /** The text with its numbers of people made unreadable. */
    static String masked(String text) {
        return NUMBER.matcher(text).replaceAll("***");
    }
}
