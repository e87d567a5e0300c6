package io.huiyin.repair.web.api;

import io.huiyin.api.ApiFailure;
import io.huiyin.api.Once;
import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Community;
import io.huiyin.matter.ContactDesk;
import io.huiyin.matter.Performer;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.RepairDesk;
import io.huiyin.staff.Viewer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes the orders that programs report. One that is refused leaves no contact waiting for somebody who has gone. */
@Component
class Reporting {
    private final RepairDesk desk;
    private final ReportedByProgram reports;
    private final RepairAnswers answers;
    private final ContactDesk contacts;
    private final ReasonWords words;

    Reporting(
            RepairDesk desk,
            ReportedByProgram reports,
            RepairAnswers answers,
            ContactDesk contacts,
            ReasonWords words) {
        this.desk = desk;
        this.reports = reports;
        this.answers = answers;
        this.contacts = contacts;
        this.words = words;
    }

    /** The order as it was written; when it is refused, its contact is given up with what was said and why. */
    ResponseEntity<RepairView> report(NewRepair body, Community community, Viewer viewer, @Nullable Once once) {
        try {
            return written(body, community, viewer, once);
        } catch (ApiFailure refused) {
            var contact = body.contact();
            if (contact != null) {
                contacts.orderRefused(community.id(), contact, viewer, note(body, refused));
            }
            throw refused;
        }
    }

    private ResponseEntity<RepairView> written(
            NewRepair body, Community community, Viewer viewer, @Nullable Once once) {
        var recording = reports.read(body, community);
        var by = Performer.of(viewer, community.id());
        var performed = desk.record(
                community,
                recording.where(),
                recording.customer(),
                recording.report(),
                by,
                RepairAnswers.submission(once));
        return answers.created(performed, community, by);
    }

    private String note(NewRepair body, ApiFailure refused) {
        var locale = LocaleContextHolder.getLocale();
        var why = Stream.concat(
                        refused.faults().stream().map(fault -> fault.field() + " " + say(fault.reason(), locale)),
                        refused.reasons().stream().map(reason -> say(reason, locale)))
                .collect(Collectors.joining("; "));
        var said = Stream.concat(Stream.ofNullable(body.fault()), Stream.ofNullable(body.content()))
                .distinct()
                .collect(Collectors.joining(" · "));
        return say(Reason.of("api.contact.refused", why, said), locale);
    }

    private String say(Reason reason, Locale locale) {
        return words.say(reason, locale);
    }
}
