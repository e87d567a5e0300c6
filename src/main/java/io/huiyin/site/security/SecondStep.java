package io.huiyin.site.security;

import io.huiyin.staff.AccountEvent;
import io.huiyin.staff.AccountEvents;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.factor.SecondFactors;
import io.huiyin.staff.factor.SecondFactors.Means;
import io.huiyin.staff.passkey.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Between the right password and the open session: whoever stands here is nobody yet, and for ten minutes only. */
@Component
public class SecondStep {
    private static final String HALF_WAY = SecondStep.class.getName();
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final StaffMembers staff;
    private final SecondFactors factors;
    private final CodeCheck codes;
    private final AccountEvents events;
    private final Entry entry;

    SecondStep(StaffMembers staff, SecondFactors factors, CodeCheck codes, AccountEvents events, Entry entry) {
        this.staff = staff;
        this.factors = factors;
        this.codes = codes;
        this.events = events;
        this.entry = entry;
    }

    /** Opens the session, once it is time to. */
    @Component
    record Entry(Entrance entrance, Passkeys passkeys, Clock clock) {}

    /** The session is named for the person already now, so that it ends when his others end. */
    void begin(StaffMember member, HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var session = request.getSession();
        session.setAttribute(
                HALF_WAY, new HalfWay(member.id(), member.login(), entry.clock().instant()));
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, member.login());
    }

    /** Whoever stands here. */
    public Optional<StaffMember> waiting(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(HALF_WAY))
                .filter(HalfWay.class::isInstance)
                .map(HalfWay.class::cast)
                .filter(half -> half.since().plus(LONGEST).isAfter(entry.clock().instant()))
                .flatMap(half -> staff.find(half.staffId()))
                .filter(StaffMember::active);
    }

    /** Whether the one who stands here has a second factor to be asked for, or must set one up. */
    public boolean hasFactor(StaffMember member) {
        return factors.any(member.id());
    }

    /** Whether one of them is a passkey, wherever it works. */
    public boolean hasPasskey(StaffMember member) {
        return entry.passkeys().any(member.id());
    }

    /** A code of the authenticator or a recovery code opens the session. */
    public CodeCheck.Result answer(
            StaffMember member, String code, HttpServletRequest request, HttpServletResponse response) {
        return goOn(member, codes.check(member, code, request.getRemoteAddr()), request, response);
    }

    /** The session opens, or it is noted that it did not. */
    CodeCheck.Result goOn(
            StaffMember member, CodeCheck.Result result, HttpServletRequest request, HttpServletResponse response) {
        if (result instanceof CodeCheck.Result.Right(Means means)) {
            if (means == Means.RECOVERY_CODE) {
                events.note(member.id(), AccountEvent.Kind.RECOVERY_CODE_USED, member.id(), "");
            }
            enter(member, request, response);
        } else {
            entry.entrance().refused(member.login(), request.getRemoteAddr());
        }
        return result;
    }

    /** The first code of a new authenticator opens the session too; the recovery codes are shown this once. */
    public Optional<List<String>> setUp(
            StaffMember member, String code, HttpServletRequest request, HttpServletResponse response) {
        if (hasFactor(member)) {
            return Optional.empty();
        }
        var shownOnce = factors.confirm(member.id(), code);
        shownOnce.ifPresent(_ -> {
            events.note(member.id(), AccountEvent.Kind.SECOND_FACTOR_ON, member.id(), "");
            enter(member, request, response);
        });
        return shownOnce;
    }

    void enter(StaffMember member, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = Objects.requireNonNull(request.getSession(false));
        session.removeAttribute(HALF_WAY);
        entry.entrance().open(member, request, response);
    }
}
