package io.huiyin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an error answer holds, for the description of the API. */
@Schema(description = "RFC 9457 problem; the texts are in the language of Accept-Language (zh-CN or en)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String title,
        int status,
        String detail,
        String instance,

        @Schema(description = "422: what is wrong with which field") @Nullable
        List<Fault> faults,

        @Schema(description = "403 and 422: every reason why the procedure refuses the act") @Nullable
        List<Because> reasons,

        @Schema(description = "409: the present version") @Nullable
        Integer version,

        @Schema(description = "409: what others did since the version that was sent") @Nullable
        List<Change> changes) {

    /** A field and what is wrong with it. */
    public record Fault(
            @Schema(example = "labourMinutes") String field,
            @Schema(example = "field.range") String code,
            String reason) {}

    /** A reason why not. */
    public record Because(
            @Schema(example = "repair.rule.PRICE_IS_AGREED_BEFORE_WORK_STARTS")
            String code,

            String text) {}

    /** Something that happened meanwhile. */
    public record Change(
            int version,
            OffsetDateTime at,
            String by,
            @Schema(example = "Dispatch") String act,
            @Nullable String from,
            @Nullable String to,
            Map<String, Object> facts) {}
}
