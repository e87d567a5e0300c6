package io.huiyin.repair.household;

import jakarta.servlet.http.HttpServletResponse;

/** The address is a key: nobody keeps the page, no search engine finds it, no other site is told where one came from. */
public final class Discretion {
    private Discretion() {}

    public static void of(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
