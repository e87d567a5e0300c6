package io.huiyin.access;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One request, byte by byte. */
record Attempt(String method, String target, List<String> headers, byte[] body) {
    static final String FORM = "application/x-www-form-urlencoded";

    static Attempt get(String target) {
        return new Attempt("GET", target, List.of(), new byte[0]);
    }

    static Attempt of(String method, String target, String type, byte[] body) {
        return new Attempt(method, target, List.of("Content-Type: " + type), body);
    }

    Attempt with(String header) {
        var more = new ArrayList<>(headers);
        more.add(header);
        return new Attempt(method, target, more, body);
    }

    Attempt at(String other) {
        return new Attempt(method, other, headers, body);
    }

    byte[] bytes() {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (!method.equals("GET") && headers.stream().noneMatch(header -> header.startsWith("Transfer-Encoding"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("\r\n");
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** As it can be read in a report. */
    @Override
    public String toString() {
        var shown = new String(body, StandardCharsets.UTF_8);
        return method + " " + cut(target) + " " + shownHeaders() + " " + cut(shown);
    }

    private List<String> shownHeaders() {
        return headers.stream()
                .filter(header -> !header.startsWith("Cookie: XSRF")
                        && !header.startsWith("X-XSRF")
                        && !header.startsWith("Auth"))
                .map(Attempt::cut)
                .toList();
    }

    private static String cut(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", "·");
        return plain.length() > 300 ? plain.substring(0, 300) + "… (" + plain.length() + ")" : plain;
    }
}
