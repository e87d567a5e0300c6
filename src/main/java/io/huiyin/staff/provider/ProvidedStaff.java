package io.huiyin.staff.provider;

import io.huiyin.staff.Accounts;
import io.huiyin.staff.FirstPasswords;
import io.huiyin.staff.Newcomer;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets those in whom the company's own sign-in sends, and takes over the posts that its claims give. */
@Service
public class ProvidedStaff {
    private static final String LOGIN = "[a-z0-9][a-z0-9._-]{1,39}";
    private static final int LONGEST_NAME = 40;

    private final ProviderIdentities identities;
    private final ClaimedPosts posts;
    private final StaffMembers staff;
    private final Accounts accounts;
    private final FirstPasswords passwords;

    ProvidedStaff(
            ProviderIdentities identities,
            ClaimedPosts posts,
            StaffMembers staff,
            Accounts accounts,
            FirstPasswords passwords) {
        this.identities = identities;
        this.posts = posts;
        this.staff = staff;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** What came of it. */
    public sealed interface Admission {
        /** He may come in, with the posts of his claims. */
        record Admitted(StaffMember member) implements Admission {}

        /** He may not. */
        record Refused(Refusal why) implements Admission {}
    }

    /** Why somebody whom the provider knows is not let in here. */
    public enum Refusal {
        NO_POST,
        LOGIN_UNFIT,
        LOGIN_OF_ANOTHER,
        HAS_LEFT
    }

    /** Whoever has left stays outside, whatever the provider says; whose claims give no post is refused and loses those they gave. */
    @Transactional
    public Admission admit(Claimed claimed, PostMapping mapping) {
        var login = claimed.login().strip().toLowerCase(Locale.ROOT);
        if (!login.matches(LOGIN)) {
            return new Admission.Refused(Refusal.LOGIN_UNFIT);
        }
        var bound = identities.find(claimed.issuer(), claimed.subject()).flatMap(staff::find);
        var known = bound.or(() -> staff.byLogin(login));
        if (known.filter(member -> !member.active()).isPresent()) {
            return new Admission.Refused(Refusal.HAS_LEFT);
        }
        if (bound.isEmpty()
                && known.filter(member -> identities.isBound(member.id())).isPresent()) {
            return new Admission.Refused(Refusal.LOGIN_OF_ANOTHER);
        }
        return admit(claimed, login, known, mapping);
    }

    private Admission admit(Claimed claimed, String login, Optional<StaffMember> known, PostMapping mapping) {
        var given = posts.of(mapping.of(claimed.roles()));
        if (given.isEmpty()) {
            known.ifPresent(member -> posts.give(member.id(), given));
            return new Admission.Refused(Refusal.NO_POST);
        }
        var member = known.orElseGet(() -> hired(claimed, login));
        identities.bind(claimed.issuer(), claimed.subject(), member.id());
        posts.give(member.id(), given);
        return new Admission.Admitted(member);
    }

    /** His password is one that nobody knows. */
    private StaffMember hired(Claimed claimed, String login) {
        var name = claimed.name().isBlank() ? login : claimed.name().strip();
        var shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return accounts.hire(new Newcomer(login, shown), passwords.hash(passwords.next()));
    }
}
