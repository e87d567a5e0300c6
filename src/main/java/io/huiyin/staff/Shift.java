package io.huiyin.staff;

import java.time.Instant;

/** A turn of duty: who stands for a post at a community from one moment to another. */
public record Shift(long communityId, long id, Post post, StaffMember member, Instant startsAt, Instant endsAt) {}
