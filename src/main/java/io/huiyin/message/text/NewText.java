package io.huiyin.message.text;

import java.time.Instant;
import java.util.List;

/**
 * A text that is to be owed: which words, with what in them, and not before which moment. Mobile numbers in the parameters
 * are made unreadable, since the table never holds one.
 *
 * @param kind the kind of matter, whose {@link Correspondent} knows telephone, link and words when it is sent
 * @param params plain values, such as a sum or a moment
 * @param urgent whether it may come at night
 */
public record NewText(
        long communityId,
        long matterId,
        String kind,
        String number,
        String template,
        List<String> params,
        boolean urgent,
        Instant dueAt) {
    private static final String MOBILE = "(?<![0-9])1[3-9][0-9]{9}(?![0-9])";

    public NewText {
        params = params.stream().map(param -> param.replaceAll(MOBILE, "***")).toList();
    }
}
