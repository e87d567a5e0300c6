package io.huiyin.repair.phone;

import io.huiyin.estate.Community;
import io.huiyin.matter.Performer;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.form.Acting;
import io.huiyin.repair.form.Acting.Answer;
import io.huiyin.repair.phone.Screens.Visit;
import io.huiyin.repair.phone.Sending.Outcome;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

/** Takes in what had waited on a technician's phone: the same forms, answered for a script, each by the person who filled it in. */
@RestController
@RequestMapping("/c/{site}/my/orders/{number}")
class SendingController {
    private static final long YEARS = Duration.ofDays(3_650).toMillis();

    private final Screens screens;
    private final Acting acting;
    private final Photographs photographs;
    private final SendingWords words;
    private final Clock clock;

    SendingController(Screens screens, Acting acting, Photographs photographs, SendingWords words, Clock clock) {
        this.screens = screens;
        this.acting = acting;
        this.photographs = photographs;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping("/{noun}/later")
    ResponseEntity<Sending> act(
            Community community,
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String noun,
            @RequestParam int version,
            @RequestParam UUID submission,
            @RequestParam long who,
            @RequestParam long doneAgo,
            Locale locale,
            HttpServletRequest request) {
        var visit = new Visit(community, viewer, number, locale);
        screens.repair(visit);
        if (who != viewer.staffId()) {
            return answer(words.notYours(locale));
        }
        var resource = ActResource.of(noun)
                .filter(Possible::knows)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var entered = request.getParameterMap();
        var sent = new Acting.Sent(resource, number, version, submission, entered, true, doneAt(doneAgo));
        var came = acting.act(community, sent, Performer.of(viewer, community.id()));
        return answer(said(came, visit));
    }

    /** By the phone's clock only how long ago it was counts, so that one that is wrong all the time does no harm. */
    private Instant doneAt(long ago) {
        return clock.instant().minusMillis(Math.clamp(ago, -YEARS, YEARS));
    }

    private Sending said(Answer came, Visit visit) {
        return switch (came) {
            case Answer.Done ignored -> Sending.of(Outcome.DONE, List.of());
            case Answer.Wrong(var faults) -> words.wrong(faults, visit.locale());
            case Answer.Refused(var reasons) -> words.refused(reasons, version(visit), visit.locale());
            case Answer.Stale(var since) ->
                words.changed(since, version(visit), visit.community().zone(), visit.locale());
            case Answer.Absent() -> Sending.of(Outcome.ABSENT, List.of());
        };
    }

    private int version(Visit visit) {
        return screens.repair(visit).matter().version();
    }

    @PostMapping("/photos/later")
    ResponseEntity<Sending> photos(
            Community community,
            Viewer viewer,
            @PathVariable String number,
            @RequestParam long who,
            @RequestParam(defaultValue = "0") long doneAgo,
            Locale locale,
            MultipartHttpServletRequest request)
            throws IOException {
        var repair = screens.repair(new Visit(community, viewer, number, locale));
        if (who != viewer.staffId()) {
            return answer(words.notYours(locale));
        }
        if (!OrderViews.isOf(viewer, repair)) {
            return answer(words.othersOrder(repair, locale));
        }
        var refused =
                photographs.add(repair.matter().ref(), request.getMultiFileMap(), Actor.of(viewer), doneAt(doneAgo));
        return answer(refused.isEmpty() ? Sending.of(Outcome.DONE, List.of()) : words.refused(refused, 0, locale));
    }

    private static ResponseEntity<Sending> answer(Sending sending) {
        return ResponseEntity.status(sending.outcome().status()).body(sending);
    }
}
