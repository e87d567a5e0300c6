package io.huiyin.staff.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where browsers make passkeys. */
class PlacesOfPasskeysTests {
    @Test
    void areSitesByNameOverHttpsAndTheMachineItself() {
        assertThat(PasskeyHome.at("https://Huiyin.Example:443"))
                .contains(new PasskeyHome("https://huiyin.example", "huiyin.example"));
        assertThat(PasskeyHome.at("https://huiyin.example:8443"))
                .contains(new PasskeyHome("https://huiyin.example:8443", "huiyin.example"));
        assertThat(PasskeyHome.at("http://localhost:8080"))
                .contains(new PasskeyHome("http://localhost:8080", "localhost"));
        assertThat(PasskeyHome.at("http://localhost")).contains(new PasskeyHome("http://localhost", "localhost"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://huiyin.example",
                "https://10.0.0.8",
                "https://[::1]:8443",
                "http://127.0.0.1:8080",
                "ftp://localhost",
                "huiyin.example",
                "https://bad host",
                ""
            })
    void andNowhereElse(String address) {
        assertThat(PasskeyHome.at(address)).isEmpty();
    }
}
