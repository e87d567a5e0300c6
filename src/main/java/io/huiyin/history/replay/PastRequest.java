package io.huiyin.history.replay;

import java.time.Duration;

/**
 * A request of the past that is sent again.
 *
 * @param id what it is called in its file
 * @param after how long after the first request of the file it came in
 */
record PastRequest(String id, Duration after, String channel, String fault, String content, String place) {}
