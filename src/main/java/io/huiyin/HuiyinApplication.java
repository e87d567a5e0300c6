package io.huiyin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The customer-service centre of a property-management company, as one application. */
@SpringBootApplication
public class HuiyinApplication {
    public static void main(String[] args) {
        SpringApplication.run(HuiyinApplication.class, args);
    }
}
