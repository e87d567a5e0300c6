package io.huiyin.repair.print;

import io.huiyin.paper.DataAddress;
import io.huiyin.paper.Letterhead;
import io.huiyin.paper.Press;
import io.huiyin.paper.QrCode;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints a form of a repair: its words and times, what the company puts on it, the code that leads to the order, and when it was printed. */
@Component
class FormPress {
    private final Press press;
    private final MessageSource words;
    private final Clock clock;

    FormPress(Press press, MessageSource words, Clock clock) {
        this.press = press;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What every form has.
     *
     * @param address where its code leads
     */
    record Form(String template, String address, ZoneId zone, Letterhead letterhead, Locale locale) {}

    /** The form with what is its own. */
    byte[] print(Form form, Map<String, Object> own) {
        var contents = new HashMap<>(own);
        contents.put("letterhead", form.letterhead());
        contents.put("words", new PrintWords(words, form.locale(), form.zone()));
        contents.put("code", DataAddress.of(QrCode.png(form.address())));
        contents.put("printedAt", clock.instant());
        return press.print(form.template(), contents, form.locale());
    }
}
