package io.huiyin.access;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sends forms with files that are not what they say, in parts that don't fit together. */
final class SpoiltParts {
    private static final String BOUNDARY = "----huiyin";

    private final RandomGenerator random;

    SpoiltParts(RandomGenerator random) {
        this.random = random;
    }

    Attempt of(String method, String target, String text) {
        var body = new ByteArrayOutputStream();
        Forms.fields(text).forEach((name, value) -> part(body, name, value));
        var end = switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "--" + BOUNDARY;
            case 2 ->
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data\r\n\r\nnameless\r\n--" + BOUNDARY + "--\r\n";
            default -> "--" + BOUNDARY + "--\r\n";
        };
        body.writeBytes(end.getBytes(StandardCharsets.UTF_8));
        var bytes = body.toByteArray();
        var sent = random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
        return Attempt.of(method, target, type(), sent);
    }

    private String type() {
        return switch (random.nextInt(14)) {
            case 0 -> "multipart/form-data";
            case 1 -> "multipart/form-data; boundary=" + "b".repeat(300);
            case 2 -> "multipart/mixed; boundary=" + BOUNDARY;
            default -> "multipart/form-data; boundary=" + BOUNDARY;
        };
    }

    private void part(ByteArrayOutputStream body, String name, String value) {
        var file = value.startsWith("@");
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (file ? "; filename=\"" + fileName(value) + "\"\r\nContent-Type: " + Forms.type(value) : "")
                + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file ? content(Forms.file(value)) : word(value));
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private byte[] word(String value) {
        var word = random.nextInt(3) == 0 ? Hostile.one(Hostile.WORDS, random) : value;
        return word.getBytes(StandardCharsets.UTF_8);
    }

    private String fileName(String value) {
        return Hostile.one(
                List.of(
                        value.substring(1),
                        "../../../etc/cron.d/x",
                        "..\\x.xlsx",
                        "a".repeat(3_000) + ".png",
                        "",
                        "x\u0000.png",
                        "=cmd|calc.xlsx",
                        "<img src=x>.csv",
                        "文件😀.csv",
                        "CON"),
                random);
    }

    private byte[] content(byte[] sound) {
        return switch (random.nextInt(12)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(sound, sound.length / 2);
            case 2 -> noise(2_000);
            case 3 -> Bombs.hugePicture();
            case 4 -> Bombs.xlsx(new byte[] {'P', 'K', 3, 4, 0, 0});
            case 5 ->
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                        .getBytes(StandardCharsets.UTF_8);
            case 6 -> spoilt(sound);
            case 7 -> Bombs.withEntities();
            case 8 -> ("\"" + "a,".repeat(5_000) + "\n\0,\0\n=1+1,@x\n").getBytes(StandardCharsets.UTF_8);
            default -> sound;
        };
    }

    private byte[] noise(int size) {
        var noise = new byte[size];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] spoilt(byte[] sound) {
        var spoilt = sound.clone();
        for (var times = 0; times < 20; times++) {
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
        }
        return spoilt;
    }
}
