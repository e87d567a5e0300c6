package io.huiyin.api;

import java.util.UUID;

/** The mark of a post that is to act once: the client's key, and a print of method, address and body. */
public record Once(UUID key, String print) {}
