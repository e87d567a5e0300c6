package io.huiyin.message;

import java.util.List;

/**
 * Something one member of staff shall hear once.
 *
 * @param key the text's key; it is rendered with the arguments in the reader's language when it is read or sent
 * @param link address within the application that the message leads to, such as {@code /c/lw/repairs/BX20261121-0007}
 * @param once what the message is about: the same member of staff hears the same {@code once} only once
 */
public record Telling(
        long communityId, long staffId, String key, List<String> args, String link, Urgency urgency, String once) {
    public Telling {
        args = args.stream().map(arg -> arg.replaceAll("\\p{Cntrl}+", " ")).toList();
        if (key.isBlank() || once.isBlank()) {
            throw new IllegalArgumentException("a message has a key and a once");
        }
        if (!link.startsWith("/") || link.startsWith("//")) {
            throw new IllegalArgumentException("a message links within the application: " + link);
        }
    }
}
