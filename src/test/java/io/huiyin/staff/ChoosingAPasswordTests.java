package io.huiyin.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.Sites;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords that are guessed first are refused, of whatever kind their characters are. */
class ChoosingAPasswordTests {
    private static final List<String> OWN = List.of("lina", "回音物业集团", "Echo Estates", "li");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "P@ssw0rd2026!",
                "woaini1314520",
                "Woaini-1314-520",
                "woainizhongguo1",
                "1234567890",
                "0987654321ab",
                "qwertyuiop",
                "1qaz2wsx3edc",
                "qazwsxedcrfv",
                "!@#$%^&*()",
                "1q2w3e4r5t",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "aB3$aB3$aB3$",
                "13812345678",
                "13812345678ab",
                "19900101",
                "liwei19900101",
                "admin888888",
                "iloveyou2024",
                "guanliyuan123",
                "wuyeguanli2026",
                "letmein-letmein",
                "Huawei@2026",
                "abcdefghijklm",
                "5201314520",
                "qwer1234qwer"
            })
    void whatEverybodyTakesIsEasy(String password) {
        assertThat(PasswordRule.fault(password, OWN)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "dragon monkey football",
                "huiyin-demo-2026",
                "另一个很长的密码真的很长",
                "荔枝湾边的三棵榕树",
                "kx7 mvq2 tzr",
                "ein langer Satz",
                "aaaaaaaaaaxkcdq",
                "7392046185"
            })
    void whatIsLongAndOnesOwnPasses(String password) {
        assertThat(PasswordRule.fault(password.length() < 10 ? password + "，还有一只猫" : password, OWN))
                .isEmpty();
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(PasswordRule.fault("kx7mvq2tz", OWN)).contains("staff.password.short");
        assertThat(PasswordRule.fault("kx7mvq2tzr", OWN)).isEmpty();
        assertThat(PasswordRule.fault("😀😃😄😁😆😅🤣😂🙂", OWN)).contains("staff.password.short");
        assertThat(PasswordRule.fault("kx7mvq2tzr".repeat(12) + "12345678", OWN))
                .isEmpty();
        assertThat(PasswordRule.fault("x".repeat(129), OWN)).contains("staff.password.long");
    }

    @Test
    void onesOwnLoginAndTheCompanysNameStandInNone() {
        assertThat(PasswordRule.fault("my-LINA-kx7mvq", OWN)).contains("staff.password.own");
        assertThat(PasswordRule.fault("回音物业集团的密码很长", OWN)).contains("staff.password.own");
        assertThat(PasswordRule.fault("echo estates kx7", OWN)).contains("staff.password.own");
        assertThat(PasswordRule.fault("limousine kx7mv", OWN))
                .as("a login of two letters")
                .isEmpty();
        assertThat(PasswordRule.fault(Sites.PASSWORD, OWN)).isEmpty();
    }
}
