package io.huiyin.repair.web;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what the pages of orders name by themselves, in the reader's language. */
@Component
class PageWords {
    private final MessageSource messages;

    PageWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(Locale locale, String key, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, key, locale));
    }
}
