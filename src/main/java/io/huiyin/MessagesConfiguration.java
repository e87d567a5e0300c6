package io.huiyin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** All the words the user reads: one bundle per module, Chinese by default, English beside it. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {
    @Bean
    MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles(resources));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return messages;
    }

    /** The base names: every file without a language at its end. */
    private static String[] bundles(ResourcePatternResolver resources) throws IOException {
        var modules = Arrays.stream(resources.getResources("classpath*:messages/*.properties"))
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .filter(name -> !name.endsWith("_en"))
                .map(name -> "messages/" + name);
        var own = Stream.of("messages")
                .filter(name -> resources
                        .getResource("classpath:" + name + ".properties")
                        .exists());
        return Stream.concat(own, modules).distinct().sorted().toArray(String[]::new);
    }
}
