package io.huiyin.message;

import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the pages that watch a community that something changed, on all nodes, once the transaction has committed. */
@Component
public class Refresh {
    static final String CHANNEL = "huiyin_change";
    private final JdbcClient jdbc;

    public Refresh(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Announces a change of topics: a word such as {@code repair}, or {@code repair:BX20261121-0007}. */
    public void announce(long communityId, String... topics) {
        jdbc.sql("select pg_notify(:channel, payload) from unnest(:payloads) as payload")
                .param("channel", CHANNEL)
                .param(
                        "payloads",
                        Stream.of(topics)
                                .map(topic -> communityId + " " + checked(topic))
                                .toArray(String[]::new))
                .query((row, at) -> at)
                .list();
    }

    private static String checked(String topic) {
        if (!topic.matches("[a-z][a-z-]*(:[A-Za-z0-9-]+)?")) {
            throw new IllegalArgumentException("not a topic: " + topic);
        }
        return topic;
    }
}
