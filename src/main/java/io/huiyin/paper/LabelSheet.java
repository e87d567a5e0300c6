package io.huiyin.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints labels side by side on pages of A4, with lines to cut along. */
@Component
public class LabelSheet {
    private final Press press;

    LabelSheet(Press press) {
        this.press = press;
    }

    /** The labels in their order; without any it is an empty page. */
    public byte[] print(String title, LabelGrid grid, List<Label> labels, Locale locale) {
        return press.print(
                "paper/labels.jte",
                Map.of("title", title, "grid", grid, "pages", cut(cut(labels, grid.columns()), grid.rows())),
                locale);
    }

    private static <T> List<List<T>> cut(List<T> all, int most) {
        var pieces = new ArrayList<List<T>>();
        for (var from = 0; from < all.size(); from += most) {
            pieces.add(all.subList(from, Math.min(all.size(), from + most)));
        }
        return pieces;
    }
}
