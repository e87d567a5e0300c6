package io.huiyin.matter;

/** Which matter: its community and its id. */
public record MatterRef(long communityId, long id) {}
