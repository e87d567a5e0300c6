package io.huiyin.matter.web.api;

import io.huiyin.api.ApiFailure;
import io.huiyin.api.Once;
import io.huiyin.estate.Community;
import io.huiyin.matter.Contact;
import io.huiyin.matter.ContactDesk;
import io.huiyin.matter.ContactDesk.Opening;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Matter;
import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Matters;
import io.huiyin.matter.Submission;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Fields;
import io.huiyin.procedure.Reason;
import io.huiyin.staff.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The customer information register for programs. */
@RestController
@RequestMapping("/api/v1/communities/{site}/contacts")
@Tag(name = "contacts")
class ContactApiController {
    private static final int PAGE = 50;

    private final ContactDesk desk;
    private final Contacts contacts;
    private final Matters matters;
    private final Clock clock;

    ContactApiController(ContactDesk desk, Contacts contacts, Matters matters, Clock clock) {
        this.desk = desk;
        this.contacts = contacts;
        this.matters = matters;
        this.clock = clock;
    }

    /** The way on which the customer turned to us. */
    @Schema(name = "NewContact")
    record NewContact(Contact.@Nullable Channel channel) {}

    /** How the contact ended without a matter. */
    @Schema(name = "ContactEnding")
    record Ending(
            @Schema(allowableValues = {"ANSWERED", "ABANDONED"})
            Contact.@Nullable Outcome outcome,

            @Nullable String note) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open a contact: from now on the two minutes of the work order count (REP-01)")
    ResponseEntity<ContactView> open(
            @RequestBody NewContact body, Community community, Viewer viewer, @Nullable Once once) {
        if (body.channel() == null) {
            throw ApiFailure.faulty(List.of(new FieldFault("channel", Reason.of("field.required"))));
        }
        var submission = once == null ? null : new Submission(once.key(), once.print());
        return switch (desk.open(community.id(), body.channel(), viewer, submission)) {
            case Opening.Opened(var contact, var before) -> opened(contact, before, community);
            case Opening.Refused(var reason) -> throw ApiFailure.refused(List.of(reason));
        };
    }

    private ResponseEntity<ContactView> opened(Contact contact, boolean before, Community community) {
        var answer = ResponseEntity.created(
                URI.create("/api/v1/communities/" + community.code() + "/contacts/" + contact.id()));
        if (before) {
            answer.header("Idempotent-Replayed", "true");
        }
        return answer.body(view(contact, community));
    }

    @GetMapping
    @Operation(summary = "List contacts, the latest first")
    ContactView.Page list(
            @RequestParam(defaultValue = "false") @Parameter(description = "Only those that nobody has ended")
                    boolean open,
            @RequestParam(defaultValue = "0") int next,
            Community community,
            Viewer viewer) {
        if (!ContactDesk.keeps(viewer, community.id())) {
            throw ApiFailure.forbidden();
        }
        var from = Math.max(next, 0);
        var found = open ? contacts.open(community.id(), PAGE + 1) : contacts.latest(community.id(), from, PAGE + 1);
        var page = found.stream().limit(PAGE).map(each -> view(each, community)).toList();
        return new ContactView.Page(page, found.size() > PAGE && !open ? from + PAGE : null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a contact")
    ContactView read(@PathVariable long id, Community community, Viewer viewer) {
        return view(contact(id, community, viewer), community);
    }

    /** For those alone who take people in; of whoever keeps no register, his own. */
    private Contact contact(long id, Community community, Viewer viewer) {
        desk.refused(viewer, community.id()).ifPresent(reason -> {
            throw ApiFailure.refused(List.of(reason));
        });
        return contacts.find(community.id(), id)
                .filter(contact -> ContactDesk.shows(contact, viewer))
                .orElseThrow(ApiFailure::absent);
    }

    @PostMapping("/{id}/ending")
    @Operation(summary = "End a contact without a matter: answered on the spot, or given up")
    ContactView end(@PathVariable long id, @RequestBody Ending body, Community community, Viewer viewer) {
        var outcome = body.outcome();
        var note = body.note() == null ? "" : body.note().strip();
        Fields.of()
                .that("outcome", outcome != null && outcome != Contact.Outcome.MATTER, "field.choice")
                .atMost("note", note, 2000)
                .check();
        var contact = contact(id, community, viewer);
        if (outcome != null && !contacts.end(community.id(), id, outcome, note, clock.instant())) {
            alreadyEnded(contact, outcome);
        }
        return read(id, community, viewer);
    }

    /** Said twice is said once; said otherwise is refused. */
    private static void alreadyEnded(Contact contact, Contact.Outcome outcome) {
        if (contact.outcome() != outcome) {
            throw ApiFailure.refused(List.of(Reason.of("matter.refused.contactClosed")));
        }
    }

    private ContactView view(Contact contact, Community community) {
        var matterId = contact.matterId();
        var number = matterId == null
                ? null
                : matters.find(new MatterRef(community.id(), matterId))
                        .map(Matter::number)
                        .orElse(null);
        return ContactView.of(contact, community.zone(), number);
    }
}
