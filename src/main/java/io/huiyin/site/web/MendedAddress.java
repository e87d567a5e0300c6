package io.huiyin.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * The address of a page without what in its query can't be read: filters that were mistyped, or kept since they were called otherwise.
 *
 * @param without the names that were left out
 */
record MendedAddress(String address, Set<String> without) {
    /** Nothing where it is no page that is asked for, or where leaving out would not help. */
    static Optional<MendedAddress> of(HttpServletRequest request, Exception cause) {
        var query = request.getQueryString();
        var unread = unread(cause);
        if (query == null || unread.isEmpty() || !"GET".equals(request.getMethod()) || forPrograms(request)) {
            return Optional.empty();
        }
        var named = new TreeSet<>(unread);
        named.retainAll(names(query));
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(new MendedAddress(request.getRequestURI() + without(query, named), named));
    }

    /** Whether what stands for a variable of the address is nothing that there could be. */
    static boolean namesNothing(HttpServletRequest request, Exception cause) {
        return cause instanceof MethodArgumentTypeMismatchException mismatch
                && mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                && !forPrograms(request);
    }

    private static boolean forPrograms(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static Set<String> unread(Exception cause) {
        return switch (cause) {
            case MethodArgumentTypeMismatchException mismatch
            when mismatch.getParameter().hasParameterAnnotation(RequestParam.class) -> Set.of(mismatch.getName());
            case BindException form ->
                form.getFieldErrors().stream().map(FieldError::getField).collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    private static String without(String query, Set<String> names) {
        var kept = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !names.contains(name(part)))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static Set<String> names(String query) {
        return Arrays.stream(query.split("&")).map(MendedAddress::name).collect(Collectors.toSet());
    }

    /** The name as it was meant, or as it stands where it is badly written itself. */
    private static String name(String part) {
        var end = part.indexOf('=');
        var name = end < 0 ? part : part.substring(0, end);
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badlyWritten) {
            return name;
        }
    }
}
