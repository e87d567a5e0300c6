package io.huiyin.staff;

import java.security.SecureRandom;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords handed to somebody in person: sixteen letters and digits that are not mistaken for one another. */
@Component
public class FirstPasswords {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    FirstPasswords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    public String next() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    public String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }
}
