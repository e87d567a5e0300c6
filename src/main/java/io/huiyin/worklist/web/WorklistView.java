package io.huiyin.worklist.web;

import io.huiyin.worklist.Waiting;
import io.huiyin.worklist.web.BoardView.CardView;
import java.util.List;

/** What waits for the viewer, by what it waits for. */
public record WorklistView(List<Group> groups) {
    /** Orders that wait for the same thing. */
    public record Group(Waiting waiting, List<CardView> cards) {}

    public int count() {
        return groups.stream().mapToInt(group -> group.cards().size()).sum();
    }
}
