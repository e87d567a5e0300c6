package io.huiyin.roster;

import java.util.UUID;

/** A file as it was sent in, by whom, and the form's own number, so that a second click brings no second import. */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(
        long communityId, UUID submission, String fileName, byte[] content, long staffId, String staffName) {
    private static final int LONGEST_NAME = 200;

    public Upload {
        fileName = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
    }
}
