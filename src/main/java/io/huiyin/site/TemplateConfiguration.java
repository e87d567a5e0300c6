package io.huiyin.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Templates are compiled with the application; with {@code huiyin.dev=true} they are read from their folder as they change. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {
    @Bean
    TemplateEngine templateEngine(@Value("${huiyin.dev:false}") boolean dev) {
        if (!dev) {
            return TemplateEngine.createPrecompiled(ContentType.Html);
        }
        return TemplateEngine.create(
                new DirectoryCodeResolver(Path.of("src/main/jte")),
                Path.of("target/jte-dev"),
                ContentType.Html,
                TemplateConfiguration.class.getClassLoader());
    }

    @Bean
    JteViewResolver jteViewResolver(TemplateEngine templates) {
        return new JteViewResolver(templates);
    }
}
