package io.huiyin.message.web;

import io.huiyin.message.Streams.Owner;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;

/** Whose page asks to listen. */
final class Owners {
    private Owners() {}

    static Owner of(Viewer viewer, HttpServletRequest request) {
        var session = request.getSession(false);
        return new Owner(viewer.staffId(), session == null ? null : session.getId());
    }
}
