package io.huiyin.estate;

import org.jspecify.annotations.Nullable;

/** Somebody who lives in, owns or looks after a home, with how the name is spelt. */
public record Person(
        long communityId,
        long id,
        String name,
        String pinyin,
        String initials,
        @Nullable String noPhoneReason) {}
