package io.huiyin.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Takes a request that would be right and spoils it. */
final class Mutations {
    private final Samples samples;
    private final Map<String, Set<String>> taken;
    private final RandomGenerator random;

    Mutations(Samples samples, Map<String, Set<String>> taken, RandomGenerator random) {
        this.samples = samples;
        this.taken = taken;
        this.random = random;
    }

    /** A request to the route that is wrong in one way or several. */
    Attempt spoilt(Route route, Ground own, Ground other) {
        var attempt = sound(route, own, random.nextInt(12) == 0 ? other : own);
        var trick = random.nextInt(10);
        if (trick < 2 && route.variables().size() > (route.atACommunity() ? 1 : 0)) {
            attempt = attempt.at(spoiltPath(attempt.target(), route.atACommunity() ? 3 : 2));
        }
        if (route.safe() || trick == 2) {
            attempt = attempt.at(attempt.target() + query(route));
        }
        return trick == 3 ? oddHeader(attempt) : attempt;
    }

    private Attempt sound(Route route, Ground own, Ground sent) {
        var target = samples.address(route, own, own).replace(" ", "%20");
        var body = samples.body(route).orElseThrow();
        var text = sent.fill(body.text());
        var attempt = switch (body.kind()) {
            case JSON -> Attempt.of(route.method(), target, "application/json", new SpoiltJson(random).of(text));
            case PARTS -> new SpoiltParts(random).of(route.method(), target, text);
            case FORM, NOTHING -> form(route, target, text);
        };
        for (var mark : route.marks()) {
            attempt = mark.startsWith("HX-") ? attempt.with(mark + ": true") : attempt;
            attempt = mark.equals("text/plain") ? attempt.with("Accept: text/plain") : attempt;
        }
        return attempt;
    }

    private Attempt form(Route route, String target, String text) {
        var fields = new ArrayList<String>();
        Forms.fields(text).forEach((name, value) -> fields.add(Hostile.encoded(name) + "=" + Hostile.encoded(value)));
        if (route.method().equals("GET")) {
            return Attempt.get(fields.isEmpty() ? target : target + "?" + String.join("&", fields));
        }
        taken.getOrDefault(route.pattern(), Set.of()).stream()
                .filter(name -> random.nextInt(6) == 0)
                .forEach(name -> fields.add(name + "=" + word()));
        var spoils = fields.isEmpty() ? 0 : 1 + random.nextInt(2);
        for (var spoil = 0; spoil < spoils; spoil++) {
            spoil(fields);
        }
        var body = String.join("&", fields);
        var type = random.nextInt(25) == 0 ? oddType() : Attempt.FORM;
        return Attempt.of(route.method(), target, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private void spoil(List<String> fields) {
        if (fields.isEmpty()) {
            return;
        }
        var at = random.nextInt(fields.size());
        var field = fields.get(at);
        var name = field.contains("=") ? field.substring(0, field.indexOf('=')) : field;
        switch (random.nextInt(14)) {
            case 0 -> fields.remove(at);
            case 1 -> fields.add(field);
            case 2 -> fields.set(at, name + "[]=" + word());
            case 3 -> fields.set(at, name + "=%ZZ%E4%B8");
            case 4 -> fields.set(at, name + "=%FF%FE%C0%AF");
            case 5 -> fields.add(name + "." + "class.classLoader=" + word());
            default -> fields.set(at, name + "=" + word());
        }
    }

    private String word() {
        return Hostile.encoded(Hostile.one(Hostile.WORDS, random));
    }

    private String query(Route route) {
        var names = new ArrayList<>(taken.getOrDefault(route.pattern(), Set.of()));
        names.addAll(taken.getOrDefault(route.pattern(), Set.of()));
        names.add(Hostile.one(Hostile.NAMES, random));
        var query = new ArrayList<String>();
        for (var more = random.nextInt(3); more >= 0; more--) {
            query.add(Hostile.one(names, random) + "=" + word());
        }
        if (random.nextInt(20) == 0) {
            query.add("x=%ZZ");
        }
        return "?" + String.join("&", query);
    }

    private String spoiltPath(String target, int first) {
        var parts = new ArrayList<>(List.of(target.split("/", -1)));
        if (parts.size() <= first) {
            return target;
        }
        var word = Hostile.one(Hostile.WORDS, random);
        var shorter = word.length() > 2_000 ? word.substring(0, 2_000) : word;
        parts.set(first + random.nextInt(parts.size() - first), Hostile.encoded(shorter));
        return String.join("/", parts);
    }

    private Attempt oddHeader(Attempt attempt) {
        return switch (random.nextInt(8)) {
            case 0 -> attempt.with("Accept-Language: " + "x".repeat(50) + ";q=9, zz-" + "a".repeat(40));
            case 1 -> attempt.with("Accept: application/" + "x".repeat(100) + ";q=bad");
            case 2 -> attempt.with("Idempotency-Key: " + "k".repeat(10 + random.nextInt(100)));
            case 3 -> attempt.with("X-Forwarded-For: ' or 1=1, <script>");
            case 4 -> attempt.with("HX-Request: maybe").with("HX-Current-URL: \u0001::");
            case 5 -> attempt.with("Cookie: huiyin-language=\"<x>\"; huiyin-community=%00; huiyin-theme=;;=");
            case 6 -> attempt.with("Range: bytes=9-1,-5,x");
            default -> attempt.with("If-None-Match: \"").with("If-Modified-Since: yesterday");
        };
    }

    private String oddType() {
        return Hostile.one(
                List.of(
                        "text/plain",
                        "application/json",
                        "application/xml",
                        "multipart/form-data",
                        "nonsense",
                        Attempt.FORM + "; charset=UTF-16",
                        Attempt.FORM + "; charset=nonsense"),
                random);
    }
}
