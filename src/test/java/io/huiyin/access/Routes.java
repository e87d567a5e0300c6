package io.huiyin.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** All ways into the application, as it maps them itself: controllers, actuator, files, and the filters that answer by themselves. */
final class Routes {
    private static final Map<Class<?>, List<Route>> FILTERS =
            Map.of(LogoutFilter.class, List.of(new Route("POST", "/sign-out", List.of(), "site")));

    private final ApplicationContext beans;

    Routes(ApplicationContext beans) {
        this.beans = beans;
    }

    List<Route> all() {
        return Stream.concat(mapped(), filters()).distinct().sorted().toList();
    }

    /** How many mappings the application holds, counted another way than they are listed. */
    int mappings() {
        return mappers().stream().mapToInt(Routes::size).sum();
    }

    private static int size(HandlerMapping mapper) {
        return switch (mapper) {
            case RequestMappingInfoHandlerMapping methods ->
                methods.getHandlerMethods().size();
            case AbstractUrlHandlerMapping urls -> urls.getHandlerMap().size();
            default -> 0;
        };
    }

    /** The names that are taken at each address, so that what is sent there is looked at. */
    Map<String, Set<String>> taken() {
        var taken = new HashMap<String, Set<String>>();
        for (var mapper : mappers()) {
            if (mapper instanceof RequestMappingInfoHandlerMapping methods) {
                methods.getHandlerMethods()
                        .forEach((mapping, handler) -> Route.of(mapping, handler)
                                .forEach(route -> taken.computeIfAbsent(route.pattern(), any -> new TreeSet<>())
                                        .addAll(Route.taken(handler))));
            }
        }
        return taken;
    }

    private Stream<Route> mapped() {
        return mappers().stream().flatMap(Routes::routes);
    }

    private List<HandlerMapping> mappers() {
        return List.copyOf(BeanFactoryUtils.beansOfTypeIncludingAncestors(beans, HandlerMapping.class, true, false)
                .values());
    }

    private static Stream<Route> routes(HandlerMapping mapper) {
        return switch (mapper) {
            case RequestMappingInfoHandlerMapping methods ->
                methods.getHandlerMethods().entrySet().stream()
                        .flatMap(entry -> Route.of(entry.getKey(), entry.getValue()));
            case AbstractUrlHandlerMapping urls ->
                urls.getHandlerMap().keySet().stream().map(pattern -> new Route("GET", pattern, List.of(), "files"));
            case RouterFunctionMapping functions when functions.getRouterFunction() == null -> Stream.empty();
            default -> {
                if (mapper.getClass().getSimpleName().contains("WelcomePage")) {
                    yield Stream.empty();
                }
                throw new AssertionError("Routes does not know how to list what " + mapper.getClass() + " maps");
            }
        };
    }

    /** What filters of the doors answer before any controller is asked. */
    private Stream<Route> filters() {
        return beans.getBeansOfType(FilterChainProxy.class).values().stream()
                .flatMap(proxy -> proxy.getFilterChains().stream())
                .flatMap(chain -> chain.getFilters().stream())
                .map(Object::getClass)
                .distinct()
                .flatMap(Routes::answered);
    }

    private static Stream<Route> answered(Class<?> filter) {
        var known = FILTERS.get(filter);
        if (known == null && AbstractAuthenticationProcessingFilter.class.isAssignableFrom(filter)) {
            throw new AssertionError(filter + " answers addresses by itself: name them in Routes.FILTERS");
        }
        return known == null ? Stream.empty() : known.stream();
    }
}
