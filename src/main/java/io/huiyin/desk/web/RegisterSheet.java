package io.huiyin.desk.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.ContactFilter;
import io.huiyin.matter.ContactRegister;
import io.huiyin.paper.SheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the register as a sheet, in batches, however long it is. */
@Component
class RegisterSheet {
    private static final List<String> COLUMNS =
            List.of("opened", "channel", "home", "caller", "kind", "standing", "number", "about", "by", "closed");
    private static final int BATCH = 1000;
    private static final int MOST = 100_000;
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
    private final ContactRegister register;
    private final RegisterRows rows;
    private final MessageSource messages;

    RegisterSheet(ContactRegister register, RegisterRows rows, MessageSource messages) {
        this.register = register;
        this.rows = rows;
        this.messages = messages;
    }

    void write(Community community, ContactFilter filter, Locale locale, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Huiyin", "1.0")) {
            var sheet = book.newWorksheet(say("desk.register", locale));
            head(sheet, locale);
            for (var from = 0; from < MOST; from += BATCH) {
                var batch = rows.of(community.id(), register.lines(community.id(), filter, from, BATCH));
                for (var at = 0; at < batch.size(); at++) {
                    line(sheet, from + at + 1, batch.get(at), community, locale);
                }
                sheet.flush();
                if (batch.size() < BATCH) {
                    break;
                }
            }
        }
    }

    private void head(Worksheet sheet, Locale locale) {
        for (var column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, say("desk.column." + COLUMNS.get(column), locale));
            sheet.style(0, column).bold().set();
            sheet.width(column, COLUMNS.get(column).equals("about") ? 40 : 18);
        }
        sheet.freezePane(0, 1);
    }

    private void line(Worksheet sheet, int at, RegisterRow row, Community community, Locale locale) {
        var contact = row.contact();
        var subject = row.subject();
        moment(sheet, at, 0, contact.openedAt(), community);
        text(sheet, at, 1, say("matter.channel." + contact.channel(), locale));
        text(sheet, at, 2, row.home());
        text(sheet, at, 3, contact.callerName());
        text(sheet, at, 4, kind(row, locale));
        text(sheet, at, 5, say("desk.standing." + row.standing(), locale));
        text(sheet, at, 6, subject == null ? null : subject.number());
        text(sheet, at, 7, subject == null ? contact.note() : subject.title());
        text(sheet, at, 8, contact.openedBy());
        if (contact.closedAt() != null) {
            moment(sheet, at, 9, contact.closedAt(), community);
        }
    }

    private @Nullable String kind(RegisterRow row, Locale locale) {
        var subject = row.subject();
        if (subject != null) {
            return say("desk.intake." + subject.kind(), locale);
        }
        var kind = row.contact().kind();
        return kind == null ? null : say("desk.kind." + kind, locale);
    }

    private static void moment(Worksheet sheet, int row, int column, Instant at, Community community) {
        sheet.value(row, column, LocalDateTime.ofInstant(at, community.zone()));
        sheet.style(row, column).format(MOMENT).set();
    }

    private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            sheet.value(row, column, SheetText.harmless(text));
        }
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}
