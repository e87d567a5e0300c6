package io.huiyin.matter.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.CaseFile;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Matters;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Matters as a viewer sees them: one of a kind that none of his posts has to do with does not exist for him. */
@Component
class SeenMatters {
    private final Matters matters;
    private final Map<String, CaseFile<?, ?, ?>> files;

    SeenMatters(Matters matters, List<CaseFile<?, ?, ?>> files) {
        this.matters = matters;
        this.files =
                files.stream().collect(Collectors.toMap(file -> file.procedure().name(), Function.identity()));
    }

    Optional<Matter> find(Viewer viewer, Community community, String number) {
        return matters.find(community.id(), number).filter(matter -> {
            var file = file(matter);
            return file != null && file.concerns(viewer.posts(community.id()));
        });
    }

    /** The matter, or 404. */
    Matter get(Viewer viewer, Community community, String number) {
        return find(viewer, community, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Nullable
    CaseFile<?, ?, ?> file(Matter matter) {
        return files.get(matter.kind());
    }
}
