package io.huiyin.repair.scan;

import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Community;
import io.huiyin.estate.PublicPlace;
import io.huiyin.procedure.FieldFault;
import io.huiyin.repair.DeskTelephones;
import io.huiyin.repair.Stage;
import io.huiyin.repair.scan.PlaceReports.Known;
import io.huiyin.repair.scan.ScanView.Choice;
import io.huiyin.repair.scan.ScanView.Line;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what whoever comes by sees. */
@Component
class ScanViews {
    private final PlaceReports reports;
    private final SeenFaults faults;
    private final DeskTelephones telephones;
    private final ReasonWords reasons;

    ScanViews(PlaceReports reports, SeenFaults faults, DeskTelephones telephones, ReasonWords reasons) {
        this.reports = reports;
        this.faults = faults;
        this.telephones = telephones;
        this.reasons = reasons;
    }

    /** Where somebody stands, with which sticker before him. */
    record Spot(Community community, PublicPlace place, Sticker sticker, boolean staff, Locale locale) {}

    /** What is shown beside the place. */
    record Said(
            Map<String, String> entered,
            List<FieldFault> faults,
            @Nullable Known same,
            @Nullable String done,
            @Nullable String trouble) {
        static Said nothing() {
            return new Said(Map.of(), List.of(), null, null, null);
        }

        static Said done(@Nullable String word) {
            return new Said(Map.of(), List.of(), null, word, null);
        }

        static Said trouble(String words) {
            return new Said(Map.of(), List.of(), null, null, words);
        }
    }

    ScanView of(Spot spot, Said said) {
        var place = spot.place();
        var same = said.same();
        return new ScanView(
                spot.sticker().path(),
                spot.community().name(),
                place.name(),
                telephones.of(place.communityId()).orElse(null),
                reports.lately(place.communityId(), place.id()).stream()
                        .map(known -> line(known, spot))
                        .toList(),
                faults.of(place.kind(), spot.locale()).stream()
                        .map(each -> new Choice(each.at(), each.words(), each.urgent()))
                        .toList(),
                said.entered(),
                new HashMap<>(reasons.byField(said.faults(), spot.locale())),
                same == null ? null : line(same, spot),
                said.done(),
                said.trouble(),
                spot.staff(),
                "/c/" + spot.community().code() + "/my/at?place=" + place.id());
    }

    private Line line(Known known, Spot spot) {
        var locale = spot.locale();
        var format = DateTimeFormatter.ofPattern(faults.text("site.format.time", locale), locale);
        return new Line(
                known.number(),
                faults.said(spot.place().kind(), known.fault(), locale),
                format.format(known.at().atZone(spot.community().zone())),
                faults.text("repair-scan.now." + now(known.stage()), locale),
                !known.ended() && !done(known.stage()),
                known.seenToo());
    }

    private static boolean done(Stage stage) {
        return now(stage).equals("done");
    }

    private static String now(Stage stage) {
        return switch (stage) {
            case CALLED, TAKEN_OVER, RECORDED -> "told";
            case TRIAGE, SURVEY, REVIEW, QUOTED, UNASSIGNED, DISPATCHED -> "arranged";
            case ACCEPTED -> "coming";
            case ON_SITE, CHECKED, READY, WORKING -> "there";
            case PAUSED -> "paused";
            case COMPLETED, SIGNED, RETURNED, VERIFIED, WITH_FINANCE, CLOSED -> "done";
            case DECLINED, UNDONE, CANCELLED -> "not";
        };
    }
}
