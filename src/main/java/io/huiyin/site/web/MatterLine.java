package io.huiyin.site.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.Matter;
import org.jspecify.annotations.Nullable;

/**
 * A matter among the results of a search.
 *
 * @param stage the key of its words
 * @param elsewhere the community's name, where it is not the one at hand
 */
public record MatterLine(
        String number,
        String stage,
        boolean ended,
        boolean imported,
        String place,
        String title,
        String address,
        @Nullable String elsewhere) {
    static MatterLine of(Matter matter, Community community, Community here) {
        return new MatterLine(
                matter.number(),
                matter.kind() + ".stage." + matter.stage(),
                matter.ended(),
                matter.origin() == Matter.Origin.IMPORTED,
                matter.location().text(),
                matter.heading().title(),
                "/c/" + community.code() + "/matters/" + matter.number(),
                community.id() == here.id() ? null : community.name());
    }
}
