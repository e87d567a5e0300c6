package io.huiyin.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes a JSON object and puts into it what does not belong there. */
final class SpoiltJson {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String HERE = "@here@";

    private final RandomGenerator random;

    SpoiltJson(RandomGenerator random) {
        this.random = random;
    }

    byte[] of(String text) {
        return switch (random.nextInt(16)) {
            case 0 -> bytes(text.substring(0, random.nextInt(text.length())));
            case 1 -> bytes(text + text);
            case 2 -> bytes(text.replaceFirst("\\{", "{\"version\": 1, \"version\": 2, "));
            case 3 -> text.getBytes(StandardCharsets.UTF_16);
            case 4 -> text.getBytes(StandardCharsets.ISO_8859_1);
            case 5 -> bytes("[" + text + "]");
            case 6 -> bytes("[".repeat(20_000));
            case 7 -> bytes("\uFEFF" + text);
            case 8 -> bytes(text.replaceFirst("\\{", "{\"" + "k".repeat(5_000) + "\": 1, "));
            default -> bytes(spoilt(text));
        };
    }

    private String spoilt(String text) {
        var root = (ObjectNode) MAPPER.readTree(text);
        var holders = new ArrayList<ObjectNode>();
        collect(root, holders);
        var holder = Hostile.one(holders, random);
        var names = new ArrayList<>(holder.propertyNames());
        if (random.nextInt(8) == 0) {
            holder.remove(Hostile.one(names, random));
            return root.toString();
        }
        holder.put(Hostile.one(names, random), HERE);
        return root.toString().replace("\"" + HERE + "\"", value());
    }

    private String value() {
        return random.nextBoolean()
                ? Hostile.one(Hostile.JSON, random)
                : MAPPER.writeValueAsString(Hostile.one(Hostile.WORDS, random).replaceAll("[\uD800-\uDFFF]", "\uFFFD"));
    }

    private static void collect(JsonNode node, List<ObjectNode> into) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            into.add(object);
        }
        node.forEach(child -> collect(child, into));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
