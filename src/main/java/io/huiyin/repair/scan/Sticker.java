package io.huiyin.repair.scan;

import java.time.Instant;

/** The code that sticks on a public place; whoever has it can report there, and nothing else. */
public record Sticker(long communityId, long placeId, String code, Instant givenAt, String givenBy) {
    /** In groups of four, to be read from the wall. */
    public String spelt() {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    public String path() {
        return "/q/" + code;
    }
}
