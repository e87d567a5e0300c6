package io.huiyin.message.text;

import io.huiyin.sight.Sight;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A node with a gateway for texts, in tests: its rounds, and what can go wrong in the midst of one. */
public final class TextNode {
    private final TextQueue queue;
    private final TextBroom broom;
    private final Messenger messenger;

    public TextNode(ApplicationContext beans, String address, String secret, String signing) {
        var clock = beans.getBean(Clock.class);
        var setting = new TextSetting(address, secret, signing, Duration.ofSeconds(2), "https://fw.huiyin.example");
        queue = beans.getBean(TextQueue.class);
        broom = beans.getBean(TextBroom.class);
        messenger = new Messenger(
                queue,
                new HttpGateway(setting, beans.getBean(JsonMapper.class), clock),
                beans.getBean(Correspondents.class),
                beans.getBean(Messenger.Hours.class),
                clock);
    }

    public void round() {
        try (var within = Sight.everywhere()) {
            messenger.round();
        }
    }

    /** It took a text and died before it could send it. */
    public Text takesOneAndDies() {
        try (var within = Sight.everywhere()) {
            return queue.claim().orElseThrow();
        }
    }

    /** It had sent all, but died before it could write down the receipts. */
    public void forgetsTheReceipts(JdbcClient jdbc) {
        jdbc.sql("""
                update customer_text set state = 'WAITING', receipt = null, done_at = null, next_at = due_at
                where state = 'SENT'""").update();
    }

    public void tidies() {
        try (var within = Sight.everywhere()) {
            broom.sweep();
            broom.forget();
        }
    }
}
