package io.huiyin.access;

import io.huiyin.estate.Community;
import io.huiyin.staff.Viewer;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * One way into the application: a method, an address with variables, and what else tells it from others at the same address.
 *
 * @param pattern as mapped, but without the expressions that variables must fit
 * @param marks such as {@code HX-Request}, {@code !homeId} or {@code text/plain}
 * @param module whose it is
 */
record Route(String method, String pattern, List<String> marks, String module) implements Comparable<Route> {
    private static final List<String> SAFE = List.of("GET", "HEAD");

    /** The ways that one mapping opens; one without a method is asked by GET. */
    static Stream<Route> of(RequestMappingInfo mapping, HandlerMethod handler) {
        var methods = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .toList();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? List.of("GET") : methods)
                        .stream().map(method -> new Route(method, plain(pattern), marks(mapping), module(handler))));
    }

    private static List<String> marks(RequestMappingInfo mapping) {
        var marks = new ArrayList<String>();
        mapping.getHeadersCondition().getExpressions().forEach(each -> marks.add(mark(each)));
        mapping.getParamsCondition().getExpressions().forEach(each -> marks.add(mark(each)));
        mapping.getProducesCondition().getExpressions().stream()
                .map(each -> each.getMediaType().toString())
                .filter(type -> type.equals("text/plain"))
                .forEach(marks::add);
        return marks;
    }

    private static String mark(NameValueExpression<?> expression) {
        return (expression.isNegated() ? "!" : "") + expression.getName();
    }

    private static String plain(String pattern) {
        return pattern.replaceAll("\\{(\\w+):[^/]*}(?=/|$)", "{$1}");
    }

    private static String module(HandlerMethod handler) {
        var home = handler.getBeanType().getPackageName();
        return home.startsWith("io.huiyin.") ? home.split("\\.")[2] : "framework";
    }

    /** The names under which the handler takes something: parameters, and the components of the records that forms become. */
    static Set<String> taken(HandlerMethod handler) {
        var names = new TreeSet<String>();
        for (var parameter : handler.getMethod().getParameters()) {
            var type = parameter.getType();
            if (type.isRecord()
                    && type.getName().startsWith("io.huiyin")
                    && type != Viewer.class
                    && type != Community.class) {
                Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            } else if (parameter.isAnnotationPresent(RequestParam.class)) {
                var asked = parameter.getAnnotation(RequestParam.class);
                names.add(
                        asked.name().isEmpty() && asked.value().isEmpty()
                                ? parameter.getName()
                                : asked.name() + asked.value());
            }
        }
        return names;
    }

    boolean forPrograms() {
        return pattern.startsWith("/api/");
    }

    boolean atACommunity() {
        return pattern.contains("{site}");
    }

    boolean safe() {
        return SAFE.contains(method);
    }

    /** The address up to and with each variable. */
    List<String> variables() {
        var found = new ArrayList<String>();
        for (var at = pattern.indexOf('}'); at >= 0; at = pattern.indexOf('}', at + 1)) {
            found.add(pattern.substring(0, at + 1));
        }
        if (pattern.contains("*")) {
            found.add(pattern);
        }
        return found;
    }

    /** How it is named in the samples and in messages. */
    String name() {
        return method + " " + pattern
                + marks.stream().map(mark -> " [" + mark + "]").collect(Collectors.joining());
    }

    @Override
    public int compareTo(Route other) {
        return order().compareTo(other.order());
    }

    private String order() {
        return pattern + " " + method + " " + marks;
    }
}
