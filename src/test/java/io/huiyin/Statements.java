package io.huiyin;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Hears which statements are asked of the database meanwhile. */
public final class Statements {
    private static final String ASKED = "Executing prepared SQL";

    private Statements() {}

    /** Those that a piece of work asks, in their order, whoever else asks at the time. */
    public static List<String> of(Runnable work) {
        var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        log.addAppender(heard);
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        try {
            work.run();
        } finally {
            log.setLevel(null);
            log.setAdditive(true);
            log.detachAppender(heard);
        }
        return heard.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(said -> said.startsWith(ASKED))
                .toList();
    }
}
