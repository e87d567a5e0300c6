package io.huiyin.message;

import java.time.Instant;
import java.util.List;

/**
 * An e-mail that is to be tried now.
 *
 * @param tries how often it has been tried, this time included
 */
record DueMail(
        long communityId,
        long messageId,
        long staffId,
        String key,
        List<String> args,
        String link,
        Urgency urgency,
        Instant toldAt,
        int tries) {}
