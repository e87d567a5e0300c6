package io.huiyin.repair.web.api;

import io.huiyin.api.Problem;
import io.huiyin.estate.Community;
import io.huiyin.matter.Entry;
import io.huiyin.repair.web.api.RepairViews.Local;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows timelines to programs. */
@Component
class TimelineViews {
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private final JsonMapper json;

    TimelineViews(JsonMapper json) {
        this.json = json;
    }

    RepairView.Course course(List<Entry> entries, Community community) {
        var local = new Local(community.zone());
        return new RepairView.Course(
                entries.stream().map(entry -> fact(entry, local)).toList());
    }

    /** What happened after the version that was seen. */
    List<Problem.Change> changes(List<Entry> entries, Community community) {
        var local = new Local(community.zone());
        return entries.stream().map(entry -> change(entry, local)).toList();
    }

    private RepairView.Fact fact(Entry entry, Local local) {
        return new RepairView.Fact(
                entry.seq(),
                entry.version(),
                local.at(entry.at()),
                entry.actor().kind(),
                entry.actor().name(),
                entry.word(),
                entry.fromStage(),
                entry.toStage(),
                json.readValue(entry.facts(), FACTS));
    }

    private Problem.Change change(Entry entry, Local local) {
        return new Problem.Change(
                entry.version(),
                local.at(entry.at()),
                entry.actor().name(),
                entry.word(),
                entry.fromStage(),
                entry.toStage(),
                json.readValue(entry.facts(), FACTS));
    }
}
