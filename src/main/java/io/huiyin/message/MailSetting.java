package io.huiyin.message;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether and how e-mail is sent; without {@code spring.mail.host} it is not, and every message says so.
 *
 * @param from the sender's address
 * @param address where the application is reached from outside, for the links
 */
@Component
record MailSetting(
        @Value("${spring.mail.host:}") String host,
        @Value("${huiyin.mail-from:huiyin@localhost}") String from,

        @Value("${huiyin.address:http://localhost:${server.port:8080}}")
        String address) {

    boolean configured() {
        return !host.isBlank();
    }
}
