package io.huiyin.repair.web.api;

import io.huiyin.api.ApiFailure;
import io.huiyin.estate.Community;
import io.huiyin.message.text.Dropped;
import io.huiyin.message.text.Text;
import io.huiyin.message.text.TextState;
import io.huiyin.message.text.Texts;
import io.huiyin.repair.RepairDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The texts about a repair for programs: what its customer was told when, without number and link. */
@RestController
@Tag(name = "repairs")
class TextApiController {
    private final RepairDesk desk;
    private final Texts texts;

    TextApiController(RepairDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** A text to the customer. */
    @Schema(name = "CustomerText")
    record Told(
            long id,

            @Schema(description = "What it says", example = "PRICE_REMINDER")
            String template,

            TextState state,

            @Schema(description = "Why it was not sent") @Nullable
            Dropped dropped,

            OffsetDateTime owedAt,

            @Schema(description = "It goes no earlier") OffsetDateTime dueAt,

            @Schema(description = "When it was sent or dropped") @Nullable
            OffsetDateTime doneAt,

            int tries) {
        static Told of(Text text, ZoneId zone) {
            var done = text.doneAt();
            return new Told(
                    text.id(),
                    text.template(),
                    text.state(),
                    text.dropped(),
                    local(text.owedAt(), zone),
                    local(text.dueAt(), zone),
                    done == null ? null : local(done, zone),
                    text.tries());
        }

        private static OffsetDateTime local(Instant at, ZoneId zone) {
            return at.atZone(zone).toOffsetDateTime();
        }
    }

    @GetMapping("/api/v1/communities/{site}/repairs/{number}/texts")
    @Operation(
            summary = "List the texts to the customer of a repair, the latest first",
            description = "Which texts are owed, wait, were sent or dropped. Neither numbers nor links are told.")
    List<Told> texts(@PathVariable String number, Community community) {
        var repair = desk.find(community, number).orElseThrow(ApiFailure::absent);
        return texts.of(community.id(), repair.matter().id()).stream()
                .map(text -> Told.of(text, community.zone()))
                .toList();
    }
}
