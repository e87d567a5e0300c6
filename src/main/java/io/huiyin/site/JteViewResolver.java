package io.huiyin.site;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRedirectView;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxViewResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Renders the template of a view's name: whole first, then sent, so that a failure is never half a page; an htmx redirect leads the whole page. */
final class JteViewResolver implements ViewResolver, Ordered {
    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine templates;

    JteViewResolver(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(HtmxViewResolver.REDIRECT_URL_PREFIX)) {
            return new HtmxRedirectView(name.substring(HtmxViewResolver.REDIRECT_URL_PREFIX.length()), true);
        }
        if (name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
                || name.startsWith(UrlBasedViewResolver.FORWARD_URL_PREFIX)) {
            return null;
        }
        return new JteView(templates, name + ".jte");
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    private record JteView(TemplateEngine templates, String template) implements View {
        @Override
        public String getContentType() {
            return HTML;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var html = new Utf8ByteOutput();
            templates.render(template, model == null ? Map.of() : (Map<String, Object>) model, html);
            response.setContentType(HTML);
            response.setContentLength(html.getContentLength());
            html.writeTo(response.getOutputStream());
        }
    }
}
