package io.huiyin.message.web;

import jakarta.servlet.http.HttpServletResponse;

/** Keeps proxies from holding a stream back. */
final class Unbuffered {
    private Unbuffered() {}

    static void send(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
    }
}
