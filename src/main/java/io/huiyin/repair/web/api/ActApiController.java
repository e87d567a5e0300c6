package io.huiyin.repair.web.api;

import io.huiyin.api.ApiFailure;
import io.huiyin.api.Once;
import io.huiyin.estate.Community;
import io.huiyin.matter.Performer;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.ActReader;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.Entered;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.form.DrawnSignatures;
import io.huiyin.staff.Viewer;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Acts on repairs for programs, each under its noun; {@link ActDescriptions} describes them one by one. */
@RestController
class ActApiController {
    static final String PATH = "/api/v1/communities/{site}/repairs/{number}/{act}";
    private final RepairDesk desk;
    private final ActReader reader;
    private final DrawnSignatures signatures;
    private final RepairAnswers answers;

    ActApiController(RepairDesk desk, ActReader reader, DrawnSignatures signatures, RepairAnswers answers) {
        this.desk = desk;
        this.reader = reader;
        this.signatures = signatures;
        this.answers = answers;
    }

    @Hidden
    @PostMapping(PATH)
    ResponseEntity<RepairView> act(
            @PathVariable String number,
            @PathVariable("act") String noun,
            @RequestBody Map<String, Object> body,
            Community community,
            Viewer viewer,
            @Nullable Once once) {
        var resource = ActResource.of(noun).orElseThrow(ApiFailure::absent);
        var repair = desk.find(community, number).orElseThrow(ApiFailure::absent);
        KnownFields.check(ActBody.of(resource), body);
        var by = Performer.of(viewer, community.id());
        var taken = signatures.ofProgram(resource, Entered.json(body));
        if (!taken.faults().isEmpty()) {
            throw ApiFailure.faulty(taken.faults());
        }
        var act = reader.read(resource, taken.entered(), community, repair.order(), by);
        var performed = desk.perform(community, number, version(body), act, by, RepairAnswers.submission(once));
        return answers.ok(performed, community, by);
    }

    private static int version(Map<String, Object> body) {
        return switch (body.get("version")) {
            case Integer version -> version;
            case null -> throw fault("field.required");
            default -> throw fault("field.number");
        };
    }

    private static ApiFailure fault(String key) {
        return ApiFailure.faulty(List.of(new FieldFault("version", Reason.of(key))));
    }
}
