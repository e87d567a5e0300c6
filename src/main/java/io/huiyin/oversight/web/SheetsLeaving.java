package io.huiyin.oversight.web;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Kind;
import io.huiyin.audit.Note;
import io.huiyin.audit.Subject;
import io.huiyin.site.Visits;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Notes every sheet that somebody takes away, before its first byte goes, whichever controller made it; a new export is
 * noted without further ado. What holds nobody's data is left out, and what is sent with a reason notes itself.
 */
@ControllerAdvice
class SheetsLeaving implements ResponseBodyAdvice<byte[]> {
    private static final String SHEET = "spreadsheetml";
    private static final List<String> WITHOUT_PEOPLE = List.of("/roster/form.xlsx", "/prices/export", "/audit.xlsx");

    private final Audit audit;
    private final Visits visits;

    SheetsLeaving(Audit audit, Visits visits) {
        this.audit = audit;
        this.visits = visits;
    }

    @Override
    public boolean supports(MethodParameter made, Class<? extends HttpMessageConverter<?>> converter) {
        return ByteArrayHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public byte @Nullable [] beforeBodyWrite(
            byte @Nullable [] body,
            MethodParameter made,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (type.getSubtype().contains(SHEET) && request.getMethod() == HttpMethod.GET && holdsPeople(request)) {
            audit.note(note((ServletServerHttpRequest) request));
        }
        return body;
    }

    private static boolean holdsPeople(ServerHttpRequest request) {
        return WITHOUT_PEOPLE.stream().noneMatch(request.getURI().getPath()::endsWith);
    }

    private Note note(ServletServerHttpRequest request) {
        var path = request.getURI().getPath();
        var query = Objects.requireNonNullElse(request.getURI().getQuery(), "");
        var note = Note.of(Kind.LIST_EXPORTED).with(path.substring(path.lastIndexOf('/') + 1), query);
        return visits.community(request.getServletRequest())
                .map(community -> note.in(community.id()).about(Subject.community(community.id(), community.name())))
                .orElse(note);
    }
}
