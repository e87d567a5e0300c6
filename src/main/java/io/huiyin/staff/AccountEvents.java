package io.huiyin.staff;

import io.huiyin.audit.Kind;
import io.huiyin.audit.Noted;
import io.huiyin.audit.Notes;
import io.huiyin.audit.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to the second factors of the accounts, as it stands in the audit. */
@Component
public class AccountEvents {
    private static final Set<Kind> KINDS =
            Arrays.stream(AccountEvent.Kind.values()).map(AccountEvents::kind).collect(Collectors.toUnmodifiableSet());

    private final StaffNotes notes;
    private final Notes written;

    public AccountEvents(StaffNotes notes, Notes written) {
        this.notes = notes;
        this.written = written;
    }

    /** Somebody did something to an account, his own or another's. */
    public void note(long staffId, AccountEvent.Kind kind, @Nullable Long by, String reason) {
        notes.write(kind(kind), staffId, by, reason);
    }

    private static Kind kind(AccountEvent.Kind kind) {
        return Kind.valueOf(kind.name());
    }

    /** The latest of an account, the newest first. */
    public List<AccountEvent> of(long staffId, int most) {
        return written.about(Subject.Sort.STAFF, List.of(staffId), KINDS, most).stream()
                .map(AccountEvents::event)
                .toList();
    }

    private static AccountEvent event(Noted noted) {
        var name = noted.by().name();
        return new AccountEvent(
                AccountEvent.Kind.valueOf(noted.note().kind().name()),
                name.isEmpty() ? null : name,
                noted.note().reason(),
                noted.at());
    }
}
