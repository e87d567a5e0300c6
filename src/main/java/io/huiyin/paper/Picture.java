package io.huiyin.paper;

import io.huiyin.procedure.Reason;

/** What became of an uploaded picture: taken, or refused for a reason that says what to do. */
public sealed interface Picture {
    /** A picture made anew from its points, so that nothing but the picture is in it: no place, no camera, no owner. */
    record Taken(byte[] content, String type, int width, int height, byte[] thumbnail) implements Picture {}

    /** A picture that can't be taken, and why. */
    record Refused(Reason reason) implements Picture {}
}
