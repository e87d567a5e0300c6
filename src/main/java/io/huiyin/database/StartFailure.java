package io.huiyin.database;

import java.nio.file.Path;

/** What PostgreSQL says when it does not start, and what to do then. */
enum StartFailure {
    DISK_FULL(
            "No space left on device", "The disk is full: make room, or set HUIYIN_DATA to a folder on another disk."),
    NOT_PERMITTED(
            "Permission denied",
            "Check that the account that runs Huiyin owns the folder, and may enter all folders above it."),
    OTHER_VERSION(
            "incompatible with server",
            "The data were made by another version of PostgreSQL: run the Huiyin that made them, or move them over."),
    SHARED_MEMORY(
            "shared memory",
            "The system gives too little shared memory (/dev/shm): raise it (docker: --shm-size=256m)."),
    UNKNOWN("", "The whole story is in postgres.log there.");

    private final String trace;
    private final String advice;

    StartFailure(String trace, String advice) {
        this.trace = trace;
        this.advice = advice;
    }

    static String adviceFor(String output, Path folder) {
        for (var failure : values()) {
            if (output.contains(failure.trace)) {
                return failure.advice + " (" + folder + ")";
            }
        }
        throw new IllegalStateException("UNKNOWN matches everything");
    }
}
