package io.huiyin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.DatabaseTest;
import io.huiyin.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is noted stays as it was, and is found by who, about whom, where and when. */
@DatabaseTest
class WritingTheAuditTests {
    private static final NoteFilter ALL = new NoteFilter(true, Set.of(), List.of(), null, null, null, "", null, null);
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final Audit audit;
    private final Notes notes;

    WritingTheAuditTests(JdbcClient jdbc, MovableClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        audit = new Audit(jdbc, clock, () -> Doer.staff(7, "李娜", "10.8.0.7"));
        notes = new Notes(jdbc);
    }

    @Test
    void aNoteIsNeverChangedNorTakenAway() {
        audit.note(Note.of(Kind.SIGNED_IN));
        for (var attempt : List.of("update audit_note set who = 'nobody'", "delete from audit_note")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).hasMessageContaining("never changed");
        }
    }

    @Test
    void aNoteTellsWhoWhenWhatAboutWhomAndWhy() {
        var note = Note.of(Kind.TELEPHONE_REVEALED)
                .in(3L)
                .about(Subject.person(31, "陈美玲"))
                .because("回电核实")
                .with("138****5678");
        audit.note(note);
        var found = notes.find(ALL, null, 1).getFirst();
        assertThat(found.note()).isEqualTo(note);
        assertThat(found.by()).isEqualTo(Doer.staff(7, "李娜", "10.8.0.7"));
        assertThat(found.at()).isEqualTo(clock.instant());
        assertThat(notes.about(Subject.Sort.PERSON, List.of(31L), Set.of(Kind.TELEPHONE_REVEALED), 5))
                .extracting(Noted::note)
                .contains(note);
    }

    @Test
    void booksThatAreTakenOverKeepTheirTimeAndTheirPeople() {
        var then = clock.instant().minus(Duration.ofDays(400));
        audit.asOf(then, Doer.system(), () -> audit.note(Note.of(Kind.HIRED).with("taken-over")));
        var found = notes.find(until(then.plusSeconds(1)), null, 10);
        assertThat(found).extracting(Noted::at).containsExactly(then);
        assertThat(found.getFirst().by()).isEqualTo(Doer.system());
        assertThat(audit.doer().name()).isEqualTo("李娜");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetitionEvenWithinOneMoment() {
        clock.advance(Duration.ofDays(1000));
        var from = clock.instant();
        IntStream.range(0, 25).forEach(each -> audit.note(Note.of(Kind.LEFT).with("n" + each)));
        var filter = new NoteFilter(true, Set.of(), List.of(Kind.LEFT), 7L, null, null, "李", from, null);
        var first = notes.find(filter, null, 10);
        var second = notes.find(filter, first.getLast().id(), 10);
        var third = notes.find(filter, second.getLast().id(), 10);
        assertThat(IntStream.of(first.size(), second.size(), third.size())).containsExactly(10, 10, 5);
        assertThat(Stream.of(first, second, third).flatMap(List::stream).map(noted -> noted.detail(0)))
                .containsExactlyElementsOf(IntStream.range(0, 25)
                        .mapToObj(each -> "n" + (24 - each))
                        .toList());
    }

    @Test
    void aCommunitysNotesAreNotThoseOfAnother() {
        audit.note(Note.of(Kind.RETURNED).in(11L));
        audit.note(Note.of(Kind.RETURNED).in(12L));
        audit.note(Note.of(Kind.RETURNED));
        var own = new NoteFilter(false, Set.of(11L), List.of(Kind.RETURNED), null, null, null, "", null, null);
        assertThat(notes.find(own, null, 10))
                .extracting(noted -> noted.note().communityId())
                .containsExactly(11L);
        var none = new NoteFilter(false, Set.of(), List.of(), null, null, null, "", null, null);
        assertThat(notes.find(none, null, 10)).isEmpty();
    }

    @Test
    void wordsAreTakenLiterally() {
        audit.note(Note.of(Kind.TOKEN_MADE).because("100% sure_thing\\"));
        assertThat(notes.find(words("100% sure_"), null, 10)).hasSize(1);
        assertThat(notes.find(words("1_0"), null, 10)).isEmpty();
        assertThat(notes.find(words("\\"), null, 10)).hasSize(1);
    }

    private static NoteFilter words(String words) {
        return new NoteFilter(true, Set.of(), List.of(Kind.TOKEN_MADE), null, null, null, words, null, null);
    }

    private static NoteFilter until(Instant until) {
        return new NoteFilter(true, Set.of(), List.of(), null, null, null, "", null, until);
    }
}
