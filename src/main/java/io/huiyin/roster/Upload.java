package io.huiyin.roster;

import java.util.UUID;

/** A file as it was sent in, by whom, and the form's own number, so that a second click brings no second import. */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(
        long communityId, UUID submission, String fileName, byte[] content, long staffId, String staffName) {
    private static final int LONGEST_NAME = 200;

    public Upload {
        fileName = fileName.replaceAll("\\p{Cntrl}", "")
                .codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
