package io.huiyin.access;

import io.huiyin.Door;
import java.net.URI;
import java.util.Objects;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** Really asks the running application, in a transaction that is rolled back, so that no question changes the next one's answer. */
final class Visit {
    private final MockMvc mvc;
    private final TransactionTemplate undone;
    private final Samples samples;

    Visit(MockMvc mvc, TransactionTemplate undone, Samples samples) {
        this.mvc = mvc;
        this.undone = undone;
        this.samples = samples;
    }

    /** Asks as the tests' own does, but remembers nothing of what it was answered. */
    static MockMvc quiet(ApplicationContext beans) {
        var web = (WebApplicationContext) beans;
        var asTheServer = new SpringBootMockMvcBuilderCustomizer(web);
        asTheServer.setPrint(MockMvcPrint.NONE);
        var builder = MockMvcBuilders.webAppContextSetup(web);
        asTheServer.customize(builder);
        return builder.build();
    }

    /** At the site of one ground, about the things of another, what is sent naming the things of a third. */
    Answered ask(Asker asker, Route route, Ground site, Ground things, Ground sent) {
        var address = samples.address(route, site, things);
        var body = samples.body(route).orElseThrow();
        return Objects.requireNonNull(undone.execute(status -> {
            status.setRollbackOnly();
            return answered(exchanged(asker, request(route, address, body, sent), route));
        }));
    }

    /** The same, and with which number it was answered. */
    int status(Asker asker, Route route, Ground site, Ground things, Ground sent) {
        var address = samples.address(route, site, things);
        var body = samples.body(route).orElseThrow();
        return Objects.requireNonNull(undone.execute(status -> {
            status.setRollbackOnly();
            var result = exchanged(asker, request(route, address, body, sent), route);
            answered(result);
            return result.getResponse().getStatus();
        }));
    }

    /** The page as somebody types its address, with a query or without. */
    MockHttpServletResponse typed(Asker asker, Route route, String address) {
        return Objects.requireNonNull(undone.execute(status -> {
            status.setRollbackOnly();
            var result = exchanged(asker, MockMvcRequestBuilders.get(URI.create(address)), route);
            answered(result);
            return result.getResponse();
        }));
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(
            Route route, String address, Samples.Body body, Ground sent) {
        var method = HttpMethod.valueOf(route.method());
        var uri = UriComponentsBuilder.fromPath(address).encode().build().toUri();
        var text = sent.fill(body.text());
        var request = switch (body.kind()) {
            case PARTS ->
                Forms.fields(text).entrySet().stream()
                        .reduce(
                                MockMvcRequestBuilders.multipart(method, uri),
                                (parts, field) -> part(parts, field.getKey(), field.getValue()),
                                (one, other) -> one);
            case JSON ->
                MockMvcRequestBuilders.request(method, uri)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(text);
            case FORM, NOTHING -> {
                var plain = MockMvcRequestBuilders.request(method, uri);
                Forms.fields(text).forEach(plain::param);
                yield plain;
            }
        };
        return request;
    }

    private static MockMultipartHttpServletRequestBuilder part(
            MockMultipartHttpServletRequestBuilder parts, String name, String value) {
        if (value.startsWith("@")) {
            return parts.file(new MockMultipartFile(name, value.substring(1), Forms.type(value), Forms.file(value)));
        }
        parts.param(name, value);
        return parts;
    }

    private MvcResult exchanged(Asker asker, AbstractMockHttpServletRequestBuilder<?> request, Route route) {
        route.marks().stream().filter(mark -> mark.startsWith("HX-")).forEach(mark -> request.header(mark, "true"));
        if (route.marks().contains("text/plain")) {
            request.accept(MediaType.TEXT_PLAIN);
        }
        if (route.forPrograms()) {
            if (asker.token() != null) {
                request.header(HttpHeaders.AUTHORIZATION, "Bearer " + asker.token());
            }
        } else {
            request.with(asker.member() == null ? Door.form() : Door.as(asker.signedIn()));
        }
        try {
            return mvc.perform(request).andReturn();
        } catch (Exception failed) {
            throw new AssertionError(route.name() + " asked by " + asker.name(), failed);
        }
    }

    private static Answered answered(MvcResult result) {
        var waiting = result.getRequest().getAsyncContext();
        if (result.getRequest().isAsyncStarted() && waiting != null) {
            waiting.complete();
        }
        var response = result.getResponse();
        return Answered.of(response.getStatus(), response.getRedirectedUrl());
    }
}
