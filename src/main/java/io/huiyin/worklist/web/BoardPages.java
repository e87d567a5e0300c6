package io.huiyin.worklist.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Performer;
import io.huiyin.matter.PressingClock;
import io.huiyin.matter.view.ClockWords;
import io.huiyin.repair.Dispatchers;
import io.huiyin.staff.Trade;
import io.huiyin.staff.Viewer;
import io.huiyin.worklist.Board;
import io.huiyin.worklist.Board.Card;
import io.huiyin.worklist.Board.Hand;
import io.huiyin.worklist.Boards;
import io.huiyin.worklist.web.BoardView.CardView;
import io.huiyin.worklist.web.BoardView.Choice;
import io.huiyin.worklist.web.BoardView.ClockView;
import io.huiyin.worklist.web.BoardView.HandView;
import io.huiyin.worklist.web.BoardView.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the dispatch board into the reader's words. */
@Component
class BoardPages {
    private static final int DIGITS = 9;
    private final Boards boards;
    private final ClockWords words;
    private final MessageSource messages;

    BoardPages(Boards boards, ClockWords words, MessageSource messages) {
        this.boards = boards;
        this.words = words;
        this.messages = messages;
    }

    BoardView view(Viewer viewer, Community community, @Nullable Problem problem, Locale locale) {
        var board = boards.of(community.id());
        var mayGive = Dispatchers.include(Performer.of(viewer, community.id()));
        return new BoardView(
                cards(board.unsettled(), locale),
                cards(board.unassigned(), locale),
                hands(board.onDuty(), true, locale),
                hands(board.offDuty(), false, locale),
                mayGive,
                mayGive ? choices(board, locale) : Map.of(),
                problem);
    }

    /** Put into words and order once for each trade, not for each card. */
    private Map<@Nullable Trade, List<Choice>> choices(Board board, Locale locale) {
        var choices = new HashMap<@Nullable Trade, List<Choice>>();
        choices.put(null, choices(board, null, locale));
        for (var trade : Trade.values()) {
            choices.put(trade, choices(board, trade, locale));
        }
        return choices;
    }

    private List<Choice> choices(Board board, @Nullable Trade trade, Locale locale) {
        var byTradeAndLoad = Comparator.comparing(
                        (Hand hand) -> trade != null && !hand.member().trades().contains(trade))
                .thenComparing(hand -> hand.cards().size());
        return Stream.of(board.onDuty(), board.offDuty())
                .flatMap(hands -> hands.stream().sorted(byTradeAndLoad))
                .map(hand -> new Choice(hand.member().id(), text(hand, locale)))
                .toList();
    }

    private String text(Hand hand, Locale locale) {
        var args = new Object[] {hand.member().name(), hand.cards().size()};
        return Objects.requireNonNull(messages.getMessage("worklist.choice", args, locale));
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
                matter.heading().assigneeId(),
                matter.origin() == Matter.Origin.IMPORTED);
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
