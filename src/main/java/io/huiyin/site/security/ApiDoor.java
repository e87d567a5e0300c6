package io.huiyin.site.security;

import io.huiyin.site.Languages;
import io.huiyin.site.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells programs without a valid token, or without the right, what is wrong: {@code application/problem+json}. */
@Component
final class ApiDoor implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final JsonMapper json;
    private final Words words;
    private final Languages languages;

    ApiDoor(JsonMapper json, Words words, Languages languages) {
        this.json = json;
        this.words = words;
        this.languages = languages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"huiyin\"");
        write(request, response, HttpStatus.UNAUTHORIZED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        write(request, response, HttpStatus.FORBIDDEN);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        var locale = languages.resolveLocale(request);
        var problem =
                ProblemDetail.forStatusAndDetail(status, words.text(locale, "site.error." + status.value() + ".api"));
        problem.setTitle(words.text(locale, "site.error." + status.value() + ".title"));
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
