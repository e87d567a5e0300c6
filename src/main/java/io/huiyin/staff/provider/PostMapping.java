package io.huiyin.staff.provider;

import io.huiyin.staff.Post;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which role of the provider means which post where, written {@code lw-desk=FRONT_DESK@lw, hq=HEAD_OFFICE@group}. */
public record PostMapping(List<Line> lines) {
    /** A role, and the post it gives at a place: the code of a community, the name of a company, or {@code group}. */
    public record Line(String role, Post post, String place) {}

    public PostMapping {
        lines = List.copyOf(lines);
    }

    /** @throws IllegalArgumentException names the piece that is not of this form */
    public static PostMapping parse(String text) {
        return new PostMapping(Arrays.stream(text.split("[,;\n]"))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .map(PostMapping::line)
                .toList());
    }

    private static Line line(String piece) {
        int equals = piece.lastIndexOf('=');
        int at = piece.indexOf('@', equals);
        if (equals < 1 || at < equals + 2 || at == piece.length() - 1) {
            throw new IllegalArgumentException("not of the form role=POST@place: " + piece);
        }
        var post = Post.valueOf(piece.substring(equals + 1, at).strip());
        return new Line(
                piece.substring(0, equals).strip(),
                post,
                piece.substring(at + 1).strip());
    }

    List<Line> of(Set<String> roles) {
        return lines.stream().filter(line -> roles.contains(line.role())).toList();
    }
}
