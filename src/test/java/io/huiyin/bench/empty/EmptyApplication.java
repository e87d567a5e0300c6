package io.huiyin.bench.empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** The smallest web application of Spring Boot. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class EmptyApplication {
    public static void main(String[] words) {
        SpringApplication.run(EmptyApplication.class, words);
    }
}
