package io.huiyin.repair;

/**
 * How older books call a request that is taken over.
 *
 * @param source the name of the books and the request's number in them
 * @param channel the way on which it came, in their word; empty when they don't tell
 * @param status how it stood, in their word
 */
public record Books(String source, String channel, String status) {}
