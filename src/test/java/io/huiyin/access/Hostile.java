package io.huiyin.access;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** What nobody means well with. */
final class Hostile {
    /** For a field of any kind. */
    static final List<String> WORDS = List.of(
            "",
            " ",
            "\0",
            "tap\0leaks",
            "x".repeat(10_000),
            "长".repeat(5_000),
            "9".repeat(20_000),
            "-1",
            "0",
            "99999999999999999999",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "-9223372036854775809",
            "1e400",
            "1e1000000000",
            "1e-1000000000",
            "0.00000000000000000000000000001",
            "NaN",
            "Infinity",
            "0x10",
            "１２３",
            "٣",
            "null",
            "true",
            "\uD800",
            "a\uDC00b",
            "\u202Egnp.exe",
            "👨‍👩‍👧‍👦",
            "Z̸̢̛͝a̵͠l̶̕g̷o̴".repeat(50),
            "\u200B",
            "\u0001\u0002\u001F",
            "\uFEFF",
            "\uFFFF",
            "\u2028",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</textarea><svg/onload=alert(1)>",
            "'; drop table matter; --",
            "' or '1'='1",
            "%",
            "_%\\",
            "\\",
            "$$",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "@SUM(A1:A9)",
            "-2+3",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "file:///etc/passwd",
            "http://127.0.0.1:5432/",
            "//evil.example/",
            "javascript:alert(1)",
            "${7*7}",
            "#{7*7}",
            "*{T(System).exit(0)}",
            "{0}",
            "{",
            "0000-00-00",
            "999999999-12-31",
            "-999999999-01-01",
            "+999999999-12-31",
            "10000-01-01",
            "2026-02-30",
            "2026-13-45",
            "2026-11-21T99:99",
            "+999999999-12-31T23:59",
            "2026-11-21T00:00:00+99:00",
            "-999999999-01-01T00:00:00Z",
            "24:00",
            "12:60",
            "Europe/Nowhere",
            "+18:01",
            "SystemV/../x",
            "MON-FRI 25:00-26:00",
            "PT-1H",
            "P999999999D",
            "UNKNOWN_WORD",
            "regular",
            "REGULAR,URGENT",
            "1,2,3",
            "[]",
            "a\r\nSet-Cookie: x=y",
            "BX20261121-9999",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "on",
            "CALL",
            "data:image/png;base64,AAAA",
            "data:image/png;base64,%%%",
            "OWNER:GATE",
            "1:2:3",
            ":",
            "zh-x-lvariant-" + "a".repeat(200));

    /** What may stand in JSON where something else was. */
    static final List<String> JSON = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "-1",
            "1.5",
            "2147483648",
            "9223372036854775808",
            "1e400",
            "1e1000000000",
            "-0",
            "9".repeat(900),
            "9".repeat(5_000),
            "[".repeat(400) + "]".repeat(400),
            "{\"a\":".repeat(400) + "1" + "}".repeat(400),
            "[[1,2],{\"a\":[]}]",
            "[null]",
            "[{}]",
            "[\"x\"]",
            "\"" + "x".repeat(10_000) + "\"",
            "\"1e1000000000\"",
            "\"999999999-12-31\"",
            "\"+999999999-12-31T23:59:00Z\"",
            "\"0000-00-00\"",
            "\"UNKNOWN_WORD\"",
            "\"<script>alert(1)</script>\"",
            "\"' or 1=1 --\"",
            "\"tab\there\"",
            "'single'",
            "NaN",
            "undefined",
            "{\"$ref\": \"#\", \"@class\": \"Runtime\"}",
            "");

    /** Names that addresses often take. */
    static final List<String> NAMES = List.of(
            "q",
            "page",
            "sort",
            "from",
            "to",
            "next",
            "limit",
            "version",
            "stage",
            "state",
            "lang",
            "week",
            "year",
            "building",
            "open",
            "act",
            "done",
            "days",
            "kind",
            "show",
            "topic",
            "_method",
            "continue",
            "_csrf");

    private Hostile() {}

    static <T> T one(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Percent-encoded for an address or a form, lone surrogates, too, as bytes that are no UTF-8. */
    static String encoded(String text) {
        var encoded = new StringBuilder();
        for (byte each : bytes(text)) {
            var plain = each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each >= '0' && each <= '9';
            encoded.append(plain ? String.valueOf((char) each) : "%%%02X".formatted(each & 0xff));
        }
        return encoded.toString();
    }

    private static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(point -> {
            if (point >= 0xD800 && point <= 0xDFFF) {
                bytes.write(0xE0 | point >> 12);
                bytes.write(0x80 | point >> 6 & 0x3F);
                bytes.write(0x80 | point & 0x3F);
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }
}
