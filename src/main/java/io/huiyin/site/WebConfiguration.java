package io.huiyin.site;

import io.huiyin.estate.Community;
import io.huiyin.staff.Viewer;
import java.time.Duration;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** What controllers are given, and files that browsers may keep for a year because their address changes with their content. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class, Community.class);
    }

    private final Visits visits;
    private final boolean dev;

    WebConfiguration(Visits visits, @Value("${huiyin.dev:false}") boolean dev) {
        this.visits = visits;
        this.dev = dev;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
        resolvers.add(new CommunityArgument(visits));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new SoundParameters()).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOR_A_YEAR)
                .resourceChain(true)
                .addResolver(new LiteWebJarsResourceResolver());
        registry.addResourceHandler("/static/**")
                .addResourceLocations(dev ? "file:src/main/resources/static/" : "classpath:/static/")
                .setCacheControl(dev ? CacheControl.noCache() : FOR_A_YEAR)
                .resourceChain(!dev)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
