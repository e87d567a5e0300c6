package io.huiyin.worklist.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.Performer;
import io.huiyin.matter.PressingClock;
import io.huiyin.matter.view.ClockWords;
import io.huiyin.repair.Dispatchers;
import io.huiyin.staff.Viewer;
import io.huiyin.worklist.Board;
import io.huiyin.worklist.Board.Card;
import io.huiyin.worklist.Board.Hand;
import io.huiyin.worklist.Boards;
import io.huiyin.worklist.web.BoardView.CardView;
import io.huiyin.worklist.web.BoardView.ClockView;
import io.huiyin.worklist.web.BoardView.HandView;
import io.huiyin.worklist.web.BoardView.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the dispatch board into the reader's words. */
@Component
class BoardPages {
    private static final int DIGITS = 9;
    private final Boards boards;
    private final ClockWords words;

    BoardPages(Boards boards, ClockWords words) {
        this.boards = boards;
        this.words = words;
    }

    BoardView view(Viewer viewer, Community community, @Nullable Problem problem, Locale locale) {
        var board = boards.of(community.id());
        return new BoardView(
                cards(board.unsettled(), locale),
                cards(board.unassigned(), locale),
                hands(board.onDuty(), true, locale),
                hands(board.offDuty(), false, locale),
                Dispatchers.include(Performer.of(viewer, community.id())),
                problem);
    }

    private List<HandView> hands(List<Hand> hands, boolean keys, Locale locale) {
        var views = new ArrayList<HandView>();
        hands.forEach(hand -> views.add(new HandView(
                hand.member().id(),
                hand.member().name(),
                hand.member().trades(),
                cards(hand.cards(), locale),
                keys && views.size() < DIGITS ? views.size() + 1 : null)));
        return views;
    }

    List<CardView> cards(List<Card> cards, Locale locale) {
        return cards.stream().map(card -> card(card, locale)).toList();
    }

    private CardView card(Board.Card card, Locale locale) {
        var matter = card.matter();
        return new CardView(
                matter.number(),
                matter.version(),
                matter.stage(),
                matter.heading().title(),
                matter.location().text(),
                matter.heading().priority(),
                card.brief().trade(),
                card.brief().appointment(),
                clock(card.clock(), locale),
                matter.heading().assigneeId());
    }

    private @Nullable ClockView clock(@Nullable PressingClock clock, Locale locale) {
        return clock == null
                ? null
                : new ClockView(
                        clock.clause(),
                        words.title(clock.clause(), locale),
                        clock.dueAt(),
                        clock.warnAt(),
                        clock.paused());
    }
}
