package io.huiyin;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** All the words the user reads: one bundle per module, Chinese by default, English beside it. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {
    private static final Predicate<String> ENGLISH = name -> name.endsWith("_en.properties");

    @Bean
    MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
        var files = Arrays.stream(resources.getResources("classpath*:messages/*.properties"))
                .sorted(Comparator.comparing(MessagesConfiguration::name))
                .toList();
        return new MergedMessages(
                words(files.stream().filter(file -> !ENGLISH.test(name(file))).toList()),
                words(files.stream().filter(file -> ENGLISH.test(name(file))).toList()));
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private static Map<String, String> words(Iterable<Resource> files) throws IOException {
        var words = new HashMap<String, String>();
        for (var file : files) {
            var bundle = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                bundle.load(reader);
            }
            bundle.forEach((key, word) -> words.putIfAbsent(key.toString(), word.toString()));
        }
        return words;
    }
}
