package io.huiyin.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.Statements;
import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.message.Messages;
import io.huiyin.round.Occurrence.State;
import io.huiyin.rulebook.Figures;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class KeepingTheBookOfRoundsTests {
    private static final AtomicInteger OPENED = new AtomicInteger();
    /** Eight in the morning; the first of two rounds is due at noon. */
    private static final Instant MORNING = Instant.parse("2026-11-21T00:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private final MovableClock clock;
    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Site site;
    private final Patrols patrols = new Patrols();
    private final RoundKeeper keeper;

    KeepingTheBookOfRoundsTests(ApplicationContext beans) {
        clock = beans.getBean(MovableClock.class);
        clock.set(MORNING);
        rounds = beans.getBean(Rounds.class);
        jdbc = beans.getBean(JdbcClient.class);
        site = new Sites(jdbc, clock).open("round" + OPENED.incrementAndGet());
        var figures = beans.getBean(Figures.class);
        var occurrences = beans.getBean(Occurrences.class);
        var transactions = beans.getBean(TransactionTemplate.class);
        var reminders = new Reminders(
                occurrences,
                beans.getBean(Communities.class),
                beans.getBean(Reminders.Whom.class),
                beans.getBean(Messages.class),
                transactions,
                List.of(patrols));
        var book = new RoundBook(beans.getBean(Bookmarks.class), occurrences, transactions);
        keeper = new RoundKeeper(List.of(patrols), beans.getBean(Communities.class), figures, book, reminders);
    }

    /** Twice a day somebody walks about; each walk has an owner. */
    private final class Patrols implements RoundSource {
        private final List<Owed> owed = new ArrayList<>();
        private @Nullable RuntimeException broken;
        private boolean comesBack;

        @Override
        public String clause() {
            return "PAT-01";
        }

        @Override
        public List<Owed> owed(Community community, Share share) {
            if (broken != null && community.id() == site.id()) {
                throw broken;
            }
            return community.id() == site.id() ? owed : List.of();
        }

        @Override
        public boolean comesBack() {
            return comesBack;
        }

        @Override
        public String path() {
            return "/rounds";
        }

        @Override
        public Post answerable() {
            return Post.CUSTOMER_SERVICE_SUPERVISOR;
        }
    }

    private List<Occurrence> found() {
        return rounds.find(site.id(), new RoundFilter(null, null, Instant.EPOCH), 0, 200);
    }

    private void keep() {
        keeper.run(clock.instant());
    }

    private void garden() {
        owe("garden");
    }

    private void owe(String subject) {
        patrols.owed.add(new RoundSource.Owed(
                subject, "花园", site.the(Post.PROPERTY_ASSISTANT).id()));
    }

    private List<String> lines(State state) {
        return found().stream()
                .filter(each -> each.state() == state)
                .map(each -> each.subject() + " " + each.day() + " " + each.ordinal())
                .toList();
    }

    private List<String> told(Post post) {
        return jdbc.sql("select key from message where staff_id = ? and key like 'round.%' order by id")
                .param(site.the(post).id())
                .query(String.class)
                .list();
    }

    @Test
    void whatIsOwedIsOpenedOnceHoweverOftenTheBookIsKept() {
        garden();
        keep();
        keep();
        assertThat(found()).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo(State.OPEN);
            assertThat(each.dueAt()).isEqualTo(Instant.parse("2026-11-21T04:00:00Z"));
        });
    }

    @Test
    void doneInTimeItStaysDone() {
        garden();
        keep();
        assertThat(done()).isTrue();
        assertThat(done()).as("once").isFalse();
        clock.advance(Duration.ofHours(5));
        keep();
        assertThat(found()).extracting(Occurrence::state).containsExactly(State.OPEN, State.DONE);
        assertThat(told(Post.PROPERTY_ASSISTANT)).isEmpty();
    }

    private boolean done() {
        return done(clock.instant());
    }

    private boolean done(Instant at) {
        var by = Actor.of(site.viewer(Post.PROPERTY_ASSISTANT));
        return rounds.done(site.id(), "PAT-01", "garden", TODAY, by, at);
    }

    @Test
    void whoOwesItIsWarnedAndThoseAboveHearThatItWasMissed() {
        garden();
        keep();
        clock.set(Instant.parse("2026-11-21T02:30:00Z"));
        keep();
        assertThat(told(Post.PROPERTY_ASSISTANT)).containsExactly("round.told.warned");
        clock.set(Instant.parse("2026-11-21T04:00:00Z"));
        keep();
        keep();
        assertThat(told(Post.PROPERTY_ASSISTANT)).containsExactly("round.told.warned", "round.told.missed");
        assertThat(told(Post.CUSTOMER_SERVICE_SUPERVISOR)).containsExactly("round.told.missed");
        assertThat(told(Post.SITE_HEAD)).containsExactly("round.told.missed");
        assertThat(done(MORNING)).as("what was missed stays missed").isFalse();
        assertThat(found()).extracting(Occurrence::state).containsExactly(State.OPEN, State.MISSED);
    }

    @Test
    void afterADayDownEachShareThatWentByIsMissed() {
        garden();
        keep();
        clock.advance(Duration.ofDays(1));
        keep();
        assertThat(found()).extracting(Occurrence::state).containsExactly(State.OPEN, State.MISSED, State.MISSED);
    }

    @Test
    void whatWasCaughtUpOnceIsNotCaughtUpAgain() {
        garden();
        keep();
        clock.advance(Duration.ofDays(1));
        for (var minute = 0; minute < 3; minute++) {
            keep();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(lines(State.MISSED)).containsExactly("garden 2026-11-21 2", "garden 2026-11-21 1");
        assertThat(lines(State.OPEN)).containsExactly("garden 2026-11-22 1");
        assertThat(told(Post.SITE_HEAD)).hasSize(2);
    }

    @Test
    void whoIsGivenAnAreaTodayHasMissedNothingOfTheDaysBefore() {
        garden();
        keep();
        done();
        for (var day = 0; day < 3; day++) {
            patrols.owed.clear();
            clock.advance(Duration.ofDays(1));
            keep();
        }
        owe("yard");
        keep();
        assertThat(lines(State.MISSED)).isEmpty();
        assertThat(lines(State.OPEN)).containsExactly("yard 2026-11-24 1");
    }

    @Test
    void whoIsReplacedInTheMiddleLeavesOneOwedLine() {
        garden();
        keep();
        patrols.owed.clear();
        owe("yard");
        keep();
        keep();
        assertThat(lines(State.OPEN)).containsExactly("yard 2026-11-21 1");
        assertThat(lines(State.WITHDRAWN)).containsExactly("garden 2026-11-21 1");
        clock.advance(Duration.ofHours(5));
        keep();
        assertThat(lines(State.MISSED)).containsExactly("yard 2026-11-21 1");
    }

    @Test
    void whoIsThroughAndGetsMoreOwesItAgainWhereTheRoundComesBack() {
        garden();
        keep();
        done();
        keep();
        assertThat(lines(State.DONE)).as("done is done").hasSize(1);
        patrols.comesBack = true;
        keep();
        assertThat(lines(State.OPEN)).containsExactly("garden 2026-11-21 1");
        assertThat(done()).isTrue();
    }

    @Test
    void aRoundThatIsNewHereBeginsWithTheShareAtHand() {
        keep();
        clock.advance(Duration.ofDays(5));
        garden();
        new Sites(jdbc, clock).open("late" + OPENED.get());
        jdbc.sql("delete from round_book where community_id = ?")
                .param(site.id())
                .update();
        keep();
        assertThat(found()).extracting(Occurrence::state).containsExactly(State.OPEN);
    }

    @Test
    void twoNodesWriteEachMissOnce() throws Exception {
        for (var place = 0; place < 20; place++) {
            owe("place " + place);
        }
        keep();
        clock.advance(Duration.ofDays(2));
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node : nodes.invokeAll(Collections.nCopies(4, Executors.callable(this::keep)))) {
                node.get();
            }
        }
        assertThat(lines(State.MISSED)).hasSize(80).doesNotHaveDuplicates();
        assertThat(lines(State.OPEN)).hasSize(20);
        assertThat(told(Post.SITE_HEAD)).hasSize(80);
    }

    @Test
    void aMinuteWithNothingToDoAsksTheSameHoweverMuchWentBefore() {
        garden();
        keep();
        var few = Statements.of(this::keep);
        clock.advance(Duration.ofDays(20));
        keep();
        patrols.owed.clear();
        keep();
        clock.advance(Duration.ofDays(5));
        keep();
        assertThat(Statements.of(this::keep))
                .hasSameSizeAs(few)
                .noneMatch(asked -> asked.contains("insert into round") || asked.contains("update round"));
    }

    @Test
    void whatIsNoLongerOwedIsNotMissedAndComesBackWhenItIsOwedAgain() {
        garden();
        keep();
        patrols.owed.clear();
        keep();
        assertThat(found()).extracting(Occurrence::state).containsExactly(State.WITHDRAWN);
        garden();
        keep();
        assertThat(found()).extracting(Occurrence::state).containsExactly(State.OPEN);
    }

    @Test
    void aRoundThatBreaksHoldsUpNoReminder() {
        garden();
        keep();
        patrols.broken = new IllegalStateException("no list");
        clock.set(Instant.parse("2026-11-21T02:30:00Z"));
        keep();
        assertThat(told(Post.PROPERTY_ASSISTANT)).containsExactly("round.told.warned");
    }

    @Test
    void theTallyCountsEachOnce() {
        garden();
        keep();
        done();
        clock.advance(Duration.ofHours(5));
        keep();
        var tally = rounds.tallies(site.id(), Instant.EPOCH).getFirst();
        assertThat(tally.done()).isEqualTo(1);
        assertThat(tally.open()).isEqualTo(1);
        assertThat(Objects.requireNonNull(tally.rate()).getAsInt()).isEqualTo(100);
    }
}
