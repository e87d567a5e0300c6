package io.huiyin.repair.text;

import io.huiyin.message.text.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a text in the company's words, from what is kept of it and the link that is put in when it is sent. */
@Component
class TextWords {
    private static final int LONGEST_FAULT = 12;
    private final MessageSource messages;

    TextWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The parts that only the moment of sending knows. */
    record Now(String sign, String link, String desk, ZoneId zone, Locale locale) {}

    String words(Text text, Now now) {
        var value = value(text, now);
        var key = "repair-text." + text.template() + (value.isEmpty() && optional(text) ? ".open" : "");
        var said = say(key, now.locale(), now.link(), text.number(), value, text.param(1), now.desk());
        return "【" + now.sign() + "】" + said;
    }

    /** For a gateway that has templates of its own. */
    Map<String, String> parameters(Text text, Now now) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("link", now.link());
        parameters.put("number", text.number());
        parameters.put("value", value(text, now));
        parameters.put("who", text.param(1));
        parameters.put("language", now.locale().getLanguage());
        return parameters;
    }

    private static boolean optional(Text text) {
        return text.template().equals(Template.ASSIGNED.name());
    }

    /** A moment is said in the community's zone, a sum and a fault as they are. */
    private String value(Text text, Now now) {
        var value = text.param(0);
        return switch (Template.valueOf(text.template())) {
            case ASSIGNED, APPOINTMENT, EXPECTED -> value.isEmpty() ? "" : time(Instant.parse(value), now);
            case RECORDED -> shortened(value);
            case PRICE, PRICE_REMINDER, PRICE_LAST_REMINDER, COMPLETED, CANCELLED, LINK -> value;
        };
    }

    private String time(Instant at, Now now) {
        var format = DateTimeFormatter.ofPattern(say("site.format.time", now.locale()), now.locale());
        return format.format(at.atZone(now.zone()));
    }

    private static String shortened(String fault) {
        return fault.codePointCount(0, fault.length()) <= LONGEST_FAULT
                ? fault
                : fault.substring(0, fault.offsetByCodePoints(0, LONGEST_FAULT)) + "…";
    }

    private String say(String key, Locale locale, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, locale));
    }
}
