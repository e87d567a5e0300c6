package io.huiyin.oversight.web;

import io.huiyin.audit.Doer;
import io.huiyin.audit.Noted;
import io.huiyin.audit.Subject;
import io.huiyin.calendar.Counting;
import io.huiyin.insight.FigureWords;
import io.huiyin.rulebook.Clause;
import io.huiyin.rulebook.Ledger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts notes into the reader's words. */
@Component
class AuditWords {
    private final MessageSource messages;
    private final Ledger ledger;
    private final FigureWords figures;

    AuditWords(MessageSource messages, Ledger ledger, FigureWords figures) {
        this.messages = messages;
        this.ledger = ledger;
        this.figures = figures;
    }

    String text(Locale locale, String key, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, locale));
    }

    /** What was done: "看了完整号码 138****1234". */
    String what(Noted noted, Locale locale) {
        var kind = noted.note().kind();
        return switch (kind) {
            case APPOINTED, APPOINTMENT_ENDED ->
                text(locale, key(noted), text(locale, "staff.post." + noted.detail(0)), noted.detail(1));
            case LIST_EXPORTED -> text(locale, key(noted), list(noted.detail(0), locale));
            case FIGURE_SET -> figure(noted, locale);
            case PRINT_TEMPLATE_CHANGED ->
                text(locale, key(noted), text(locale, "paper-template.form." + noted.detail(0)), noted.detail(1));
            case FACTOR_RULE_SET -> text(locale, key(noted), posts(noted.detail(0), locale));
            case TELEPHONE_REVEALED,
                    IDENTITY_REVEALED,
                    ROSTER_EXPORTED,
                    BACKUP_TAKEN,
                    AUDIT_READ,
                    AUDIT_EXPORTED,
                    HIRED,
                    ORGANISATION_RENAMED,
                    LEFT,
                    RETURNED,
                    PASSWORD_CHANGED,
                    PASSWORD_RESET,
                    TOKEN_MADE,
                    TOKEN_REVOKED,
                    SECOND_FACTOR_ON,
                    SECOND_FACTOR_OFF,
                    SECOND_FACTOR_RESET,
                    PASSKEY_ADDED,
                    PASSKEY_REMOVED,
                    PASSKEY_COPIED,
                    RECOVERY_CODES_RENEWED,
                    RECOVERY_CODE_USED,
                    PRICES_PUBLISHED,
                    KEY_ROTATION_BEGUN,
                    KEY_CHANGED,
                    KEY_RETIRED,
                    SIGNED_IN,
                    SIGN_IN_REFUSED -> text(locale, key(noted), noted.detail(0), noted.detail(1));
        };
    }

    private static String key(Noted noted) {
        return "oversight.what." + noted.note().kind();
    }

    private String list(String file, Locale locale) {
        return Objects.requireNonNull(
                messages.getMessage("oversight.list." + file.replaceFirst("\\.[a-z]+$", ""), null, file, locale));
    }

    private String posts(String names, Locale locale) {
        return names.isEmpty()
                ? text(locale, "oversight.what.nobody")
                : Arrays.stream(names.split(","))
                        .map(post -> text(locale, "staff.post." + post))
                        .collect(Collectors.joining(text(locale, "oversight.what.and")));
    }

    private String figure(Noted noted, Locale locale) {
        var title =
                ledger.find(noted.detail(0)).map(clause -> clause.title(locale)).orElse("");
        if (noted.detail(1).isEmpty()) {
            return text(locale, "oversight.what.FIGURE_ENDED", title);
        }
        var value = ledger.find(noted.detail(0))
                .flatMap(Clause::figure)
                .map(figure -> figures.value(figure.with(noted.detail(1), Counting.valueOf(noted.detail(2))), locale))
                .orElse(noted.detail(1));
        return text(locale, key(noted), title, value);
    }

    /** By name; who has none is the system, or somebody unknown. */
    String who(Doer by, Locale locale) {
        return by.name().isEmpty() ? text(locale, "oversight.way." + by.way()) : by.name();
    }

    /** From which address, and whether by a program. */
    String from(Doer by, Locale locale) {
        return by.way() == Doer.Way.PROGRAM
                ? text(locale, "oversight.byProgram", by.address()).strip()
                : by.address();
    }

    String about(@Nullable Subject about) {
        return about == null ? "" : about.name();
    }

    /** As it was said; what the software said itself is put into words. */
    String reason(String reason, Locale locale) {
        return Objects.requireNonNull(messages.getMessage("oversight.reason." + reason, null, reason, locale));
    }
}
