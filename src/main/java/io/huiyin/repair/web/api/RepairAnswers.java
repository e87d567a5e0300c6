package io.huiyin.repair.web.api;

import io.huiyin.api.ApiFailure;
import io.huiyin.api.Once;
import io.huiyin.estate.Community;
import io.huiyin.matter.Entry;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Submission;
import io.huiyin.repair.RepairDesk;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** RepairAnswers programs with what came of their acts. */
@Component
class RepairAnswers {
    static final String REPLAYED = "Idempotent-Replayed";
    private final RepairDesk desk;
    private final RepairViews views;
    private final TimelineViews timelines;

    RepairAnswers(RepairDesk desk, RepairViews views, TimelineViews timelines) {
        this.desk = desk;
        this.views = views;
        this.timelines = timelines;
    }

    static @Nullable Submission submission(@Nullable Once once) {
        return once == null ? null : new Submission(once.key(), once.print());
    }

    ResponseEntity<RepairView> created(Performed performed, Community community, Performer by) {
        var done = done(performed, community);
        var location = URI.create("/api/v1/communities/" + community.code() + "/repairs/" + done.number());
        return marked(ResponseEntity.created(location), performed).body(view(done, community, by));
    }

    ResponseEntity<RepairView> ok(Performed performed, Community community, Performer by) {
        return marked(ResponseEntity.ok(), performed).body(view(done(performed, community), community, by));
    }

    private RepairView view(Matter done, Community community, Performer by) {
        return views.view(desk.after(done), community, by);
    }

    RepairView view(String number, Community community, Performer by) {
        return desk.find(community, number)
                .map(repair -> views.view(repair, community, by))
                .orElseThrow(ApiFailure::absent);
    }

    RepairView.Course course(List<Entry> entries, Community community) {
        return timelines.course(entries, community);
    }

    private Matter done(Performed performed, Community community) {
        return switch (performed) {
            case Performed.Done(var matter) -> matter;
            case Performed.Repeated(var matter) -> matter;
            case Performed.Refused(var reasons) -> throw ApiFailure.refused(reasons);
            case Performed.Stale(var matter, var since) ->
                throw ApiFailure.stale(matter.version(), timelines.changes(since, community));
            case Performed.Absent ignored -> throw ApiFailure.absent();
        };
    }

    private static ResponseEntity.BodyBuilder marked(ResponseEntity.BodyBuilder answer, Performed performed) {
        return performed instanceof Performed.Repeated ? answer.header(REPLAYED, "true") : answer;
    }
}
