package io.huiyin.staff.web.api;

import io.huiyin.estate.Community;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A community under management. */
@Schema(name = "Community")
record CommunityView(
        @Schema(description = "Stands in addresses", example = "lw")
        String code,

        String name,
        @Schema(example = "Asia/Shanghai") String zone,
        @Schema(example = "MON-FRI 08:00-12:00,13:00-17:00") String workingHours) {

    static CommunityView of(Community community) {
        return new CommunityView(
                community.code(), community.name(), community.zone().getId(), community.workingHours());
    }

    /** The communities that the token sees. */
    @Schema(name = "Communities")
    record All(List<CommunityView> communities) {}

    /** A community that is taken under management. */
    @Schema(name = "NewCommunity")
    record Fresh(
            @Schema(pattern = "[a-z0-9][a-z0-9-]{0,29}", example = "nyc") @Nullable
            String code,

            @Nullable String name,
            @Schema(example = "America/New_York") @Nullable String zone,

            @Schema(example = "MON-FRI 08:00-12:00,13:00-17:00") @Nullable
            String workingHours) {}
}
