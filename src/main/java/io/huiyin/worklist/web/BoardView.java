package io.huiyin.worklist.web;

import io.huiyin.matter.Priority;
import io.huiyin.staff.Trade;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dispatch board as it is shown.
 *
 * @param mayGive whether the viewer gives orders to technicians
 * @param choices whom an order of each trade can be given to, and one whose trade is not known
 * @param problem what was not done, beside which card; none when all went well
 */
public record BoardView(
        List<CardView> unsettled,
        List<CardView> unassigned,
        List<HandView> onDuty,
        List<HandView> offDuty,
        boolean mayGive,
        Map<@Nullable Trade, List<Choice>> choices,
        @Nullable Problem problem) {

    /** An order on the board. */
    public record CardView(
            String number,
            int version,
            String stage,
            String title,
            String place,
            Priority priority,
            @Nullable Trade trade,
            @Nullable Instant appointment,
            @Nullable ClockView clock,
            @Nullable Long technicianId,
            boolean imported) {
        public boolean urgent() {
            return priority == Priority.URGENT;
        }
    }

    /** The clause whose time runs out first. */
    public record ClockView(String clause, String title, Instant dueAt, Instant warnAt, boolean paused) {}

    /**
     * A technician's column.
     *
     * @param digit the key that gives him the chosen card; none past nine
     */
    public record HandView(
            long id,
            String name,
            Set<Trade> trades,
            List<CardView> cards,
            @Nullable Integer digit) {
        /** What he is at: the first of his orders that is under way. */
        public @Nullable CardView at() {
            return cards.isEmpty() ? null : cards.getFirst();
        }
    }

    /** Why an order was not given to somebody, in the reader's words. */
    public record Problem(String number, String text) {}

    /** Somebody whom an order can be given to, with what he has in hand, in words. */
    public record Choice(long id, String text) {}

    /** All other technicians for a card, those first who have learnt its trade and have the least in hand. */
    public List<Choice> choices(CardView card) {
        return choices.getOrDefault(card.trade(), List.of()).stream()
                .filter(choice -> !Objects.equals(choice.id(), card.technicianId()))
                .toList();
    }

    public boolean hasProblem(CardView card) {
        return problem != null && problem.number().equals(card.number());
    }

    /** The card of the problem has left the board meanwhile. */
    public boolean hasStrayProblem() {
        return problem != null
                && Stream.of(
                                unassigned.stream(),
                                unsettled.stream(),
                                onDuty.stream().flatMap(hand -> hand.cards().stream()),
                                offDuty.stream().flatMap(hand -> hand.cards().stream()))
                        .flatMap(cards -> cards)
                        .noneMatch(this::hasProblem);
    }

    public int waiting() {
        return unassigned.size();
    }
}
