package io.huiyin.staff.web.api;

import io.huiyin.api.ApiFailure;
import io.huiyin.calendar.WorkingHours;
import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.procedure.Fields;
import io.huiyin.staff.Administration;
import io.huiyin.staff.Organisation;
import io.huiyin.staff.Organisations;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import io.huiyin.staff.web.api.CommunityView.Fresh;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Communities for programs: those that the token sees, and taking a new one under management. */
@RestController
@RequestMapping("/api/v1/communities")
@Tag(name = "communities")
class CommunityApiController {
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,29}";
    private final Communities communities;
    private final Organisations organisations;
    private final Administration administration;
    private final TransactionTemplate transactions;

    CommunityApiController(
            Communities communities,
            Organisations organisations,
            Administration administration,
            TransactionTemplate transactions) {
        this.communities = communities;
        this.organisations = organisations;
        this.administration = administration;
        this.transactions = transactions;
    }

    @GetMapping
    @Operation(summary = "List the communities that the token sees")
    CommunityView.All list(Viewer viewer) {
        return new CommunityView.All(communities.all(viewer.communityIds()).stream()
                .map(CommunityView::of)
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Take a community under management; for administrators of a company or the group")
    ResponseEntity<CommunityView> open(@RequestBody Fresh body, Viewer viewer) {
        check(body);
        var company = company(viewer);
        var wanted = wanted(body);
        var existing = communities.byCode(wanted.code());
        if (existing.isPresent()) {
            return repeated(existing.get(), wanted, viewer);
        }
        transactions.executeWithoutResult(status -> {
            var opened = communities.open(
                    company.id(), wanted.code(), wanted.name(), ZoneId.of(wanted.zone()), wanted.workingHours());
            organisations.openSite(company, opened.id(), opened.name());
        });
        return answer(wanted).body(wanted);
    }

    /** The code makes it happen once; whoever says the same again is answered the same. */
    private static ResponseEntity<CommunityView> repeated(Community existing, CommunityView wanted, Viewer viewer) {
        Fields.of()
                .that(
                        "code",
                        viewer.sees(existing.id()) && CommunityView.of(existing).equals(wanted),
                        "api.fault.taken")
                .check();
        return answer(wanted).header("Idempotent-Replayed", "true").body(wanted);
    }

    private static ResponseEntity.BodyBuilder answer(CommunityView view) {
        return ResponseEntity.created(URI.create("/api/v1/communities/" + view.code()));
    }

    private Organisation company(Viewer viewer) {
        if (!viewer.aboveSites().contains(Post.ADMINISTRATOR)) {
            throw ApiFailure.forbidden();
        }
        return administration.organisations(viewer).stream()
                .filter(organisation -> organisation.kind() == Organisation.Kind.COMPANY)
                .findFirst()
                .orElseThrow(ApiFailure::forbidden);
    }

    private static void check(Fresh body) {
        var code = body.code();
        Fields.of()
                .that("code", code != null && code.matches(CODE), "api.fault.code")
                .text("name", body.name(), 100)
                .that("zone", parsed(body.zone(), ZoneId::of).isPresent(), "api.fault.zone")
                .that(
                        "workingHours",
                        parsed(body.workingHours(), WorkingHours::parse).isPresent(),
                        "api.fault.hours")
                .check();
    }

    private static CommunityView wanted(Fresh body) {
        return new CommunityView(
                Objects.requireNonNull(body.code()),
                Objects.requireNonNull(body.name()).strip(),
                parsed(body.zone(), ZoneId::of).orElseThrow().getId(),
                parsed(body.workingHours(), WorkingHours::parse).orElseThrow().text());
    }

    private static <T> Optional<T> parsed(@Nullable String text, Function<String, T> parse) {
        try {
            return Optional.ofNullable(text).map(parse);
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
