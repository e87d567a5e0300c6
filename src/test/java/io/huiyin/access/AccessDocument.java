package io.huiyin.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.TreeMap;

/** The table of who gets in where, as Markdown. */
final class AccessDocument {
    private AccessDocument() {}

    static String of(List<Line> lines) {
        var head = """
                # Who gets in where

                Every way into the application (%d of them), as its own mappings tell, asked by every post. Made by `AccessDocumentTests`, which
                really asks the running application and fails when this file is out of date or a route is new;
                `mvn test -Dtest=AccessDocumentTests -Dupdate=true` writes it.

                - **let in**: the posts that get through at their own community. What they send may still be refused for what it is (409, 422).
                - **others**: what the other posts are answered.
                - **elsewhere**: what every post is answered at a community of another company, and at its own about things of that one. A
                  post that is refused with 403 anyway is refused so there, too.
                - **not signed in**: a browser without a session, a program without a token. Routes under `/api/` are asked with a program's
                  token, which acts for whoever holds the post; all others with a session.
                - Of passkeys and messages everybody sees his own: the ones asked for are the technician's.
                - `/sign-in/second-factor` opens to whoever has just given the right password, and to nobody else.
                - In brackets: the header, parameter or answer that tells this route from others at the same address.

                Acts on work orders are asked by one of them; who may do which is in [procedures/repair.md](procedures/repair.md).
                """.formatted(lines.size());
        var modules = new TreeMap<>(
                lines.stream().collect(groupingBy(line -> line.route().module())));
        return head
                + modules.entrySet().stream()
                        .map(module -> section(module.getKey(), module.getValue()))
                        .collect(joining());
    }

    private static String section(String module, List<Line> lines) {
        return """

                ## %s

                | | route | let in | others | elsewhere | not signed in |
                | --- | --- | --- | --- | --- | --- |
                """.formatted(module) + lines.stream().map(Line::markdown).collect(joining());
    }
}
