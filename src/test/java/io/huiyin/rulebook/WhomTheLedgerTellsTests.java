package io.huiyin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.staff.Post;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhomTheLedgerTellsTests {
    private final Ledger ledger = Ledger.bundled();

    @Test
    void everybodyOnALadderHoldsAPostThatExistsOrHasTheMatterInHand() {
        var posts = Stream.concat(Stream.of(Post.values()).map(Post::name), Stream.of(Rung.ASSIGNEE))
                .toList();
        var told = Stream.concat(
                        ledger.clauses().stream()
                                .flatMap(clause -> clause.warn().stream())
                                .map(Warning::tell),
                        ledger.clauses().stream()
                                .flatMap(clause -> clause.ladder().stream())
                                .map(Rung::tell))
                .flatMap(List::stream)
                .distinct();
        assertThat(told).isNotEmpty().isSubsetOf(posts);
    }

    @Test
    void whoeverStandsInForTheAssigneeHoldsAPostThatExists() {
        assertThat(ledger.groups())
                .extracting(ClauseGroup::unassigned)
                .isSubsetOf(Stream.of(Post.values()).map(Post::name).toList());
    }
}
