package io.huiyin.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters with a zero in them before anything is done with them, since no text in the database may have one. */
final class SoundParameters implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && !sound(request.getParameterMap())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return true;
    }

    private static boolean sound(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .allMatch(entry ->
                        sound(entry.getKey()) && Arrays.stream(entry.getValue()).allMatch(SoundParameters::sound));
    }

    private static boolean sound(String text) {
        return text.indexOf('\0') < 0;
    }
}
