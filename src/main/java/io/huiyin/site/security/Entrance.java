package io.huiyin.site.security;

import io.huiyin.staff.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens the session of somebody who has proved who he is: a new session id, a new form token. */
@Component
class Entrance {
    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy sessions;
    private final SessionEnd ends;
    private final DoorNotes notes;

    Entrance(
            SecurityContextRepository contexts,
            SessionAuthenticationStrategy sessions,
            SessionEnd ends,
            DoorNotes notes) {
        this.contexts = contexts;
        this.sessions = sessions;
        this.ends = ends;
        this.notes = notes;
    }

    void open(StaffMember member, HttpServletRequest request, HttpServletResponse response) {
        var token = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(member.id(), member.login()), null, List.of());
        sessions.onAuthentication(token, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        ends.set(request.getSession(), member.id());
        notes.welcomed(member, request.getRemoteAddr());
    }

    /** Somebody gave this login, and the door stayed shut. */
    void refused(String login, String address) {
        notes.refused(login, address);
    }
}
