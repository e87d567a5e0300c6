package io.huiyin.desk.text;

import io.huiyin.message.text.Correspondent.Written;
import io.huiyin.message.text.Correspondent.Written.Ready;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One text: as the list shows it, and ready to be sent once somebody asked for it.
 *
 * @param written with number and link; none until it is asked for
 * @param fault what was wrong with the reason for leaving it out
 */
public record TextView(
        TextRow row,
        boolean gateway,
        @Nullable Written written,
        @Nullable String fault) {
    public @Nullable Ready ready() {
        return written instanceof Ready ready ? ready : null;
    }

    /** Why it can't be sent, as the end of a message key. */
    public @Nullable String silent() {
        return written instanceof Written.Silent(var why) ? row.text().kind() + "-text.dropped." + why : null;
    }

    /** What opens the telephone's own program for texts. */
    public String sms() {
        var ready = ready();
        return ready == null
                ? ""
                : "sms:" + ready.mobile().number() + "?body="
                        + URLEncoder.encode(ready.words(), StandardCharsets.UTF_8)
                                .replace("+", "%20");
    }
}
