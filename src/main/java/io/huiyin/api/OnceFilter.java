package io.huiyin.api;

import io.huiyin.procedure.Reason;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what programs post, up to a size, and marks it by its {@code Idempotency-Key} so that it acts once. */
@Component
class OnceFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    static final String ONCE = Once.class.getName();
    private static final int MOST_BYTES = 256 * 1024;
    private static final int LONGEST_KEY = 64;

    private final Problems problems;
    private final LocaleResolver languages;
    private final JsonMapper json;

    OnceFilter(Problems problems, LocaleResolver languages, JsonMapper json) {
        this.problems = problems;
        this.languages = languages;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().startsWith("/api/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest taken;
        try {
            taken = taken(request);
        } catch (ApiFailure failure) {
            refuse(failure, request, response);
            return;
        }
        chain.doFilter(taken, response);
    }

    /** A file that is sent stays where it is; it is known by its length. */
    private HttpServletRequest taken(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            mark(request, String.valueOf(request.getContentLengthLong()).getBytes(StandardCharsets.US_ASCII));
            return request;
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw ApiFailure.tooLarge(MOST_BYTES);
        }
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw ApiFailure.tooLarge(MOST_BYTES);
        }
        mark(request, body);
        return new TakenRequest(request, body);
    }

    private static void mark(HttpServletRequest request, byte[] body) {
        var key = key(request.getHeader(HEADER));
        if (key != null) {
            request.setAttribute(ONCE, new Once(key, print(request, body)));
        }
    }

    private static @Nullable UUID key(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var key = header.strip();
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw ApiFailure.unreadable(Reason.of("api.problem.key", String.valueOf(LONGEST_KEY)));
        }
        return key.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? UUID.fromString(key)
                : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String print(HttpServletRequest request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void refuse(ApiFailure failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var locale = languages.resolveLocale(request);
        response.setStatus(failure.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problems.problem(failure, request, locale));
    }
}
