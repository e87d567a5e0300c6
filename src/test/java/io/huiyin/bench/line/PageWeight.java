package io.huiyin.bench.line;

import io.huiyin.bench.Figure;
import io.huiyin.bench.House;
import io.huiyin.bench.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a browser fetches for a page, compressed as it was sent: the first time, and again when it keeps what it may keep. */
public final class PageWeight {
    private static final Pattern FILE =
            Pattern.compile("<(?:link rel=\"(?:stylesheet|icon)\"[^>]*href|script[^>]*src|img[^>]*src)=\"([^\"]+)\"");
    private static final Pattern IN_STYLES = Pattern.compile("url\\([\"']?([^)\"'#]+\\.(?:woff2|ttf)[^)\"']*)");
    private static final Pattern ON_LOAD = Pattern.compile("<[^>]*hx-get=\"([^\"]+)\"[^>]*hx-trigger=\"load[^>]*>");
    private static final double KILOBYTE = 1000;
    private final House house;

    public PageWeight(House house) {
        this.house = house;
    }

    public void measure() {
        var site = house.sites().getFirst();
        var desk = Visitor.of(house.http(), site, "desk");
        var number = house
                .database()
                .list(
                        "select number from matter where community_id = ? and stage = 'WORKING' and assignee_id = ? order by number limit 1",
                        row -> row.getString(1),
                        site.id(),
                        site.staffId("tech1"))
                .stream()
                .findFirst();
        var path = "/c/" + site.code();
        weigh("desk page", desk, path + "/desk", 200, 30);
        weigh("repair list", desk, path + "/repairs", 200, 30);
        weigh("dispatch board", desk, path + "/dispatch", 200, 30);
        var technician = Visitor.of(house.http(), site, "tech1");
        weigh("phone page, my orders", technician, path + "/my/orders", 200, 30);
        number.ifPresent(each -> weigh("phone page, an order", technician, path + "/my/orders/" + each, 200, 30));
    }

    private void weigh(String name, Visitor visitor, String address, int first, int second) {
        try {
            var fetched = new Fetched(visitor, new LinkedHashMap<>(), new LinkedHashSet<>());
            fetched.page(address);
            tell(name + ", first visit", fetched.all(), first);
            tell(name + ", second visit", fetched.again(), second);
            house.results().note(name + " fetches " + fetched.heaviest());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(String name, long bytes, int most) {
        house.results()
                .add(new Figure(
                        name,
                        "%.0f KB".formatted(bytes / KILOBYTE),
                        "",
                        "",
                        "≤ %d KB".formatted(most),
                        bytes <= most * KILOBYTE ? "yes" : "**no**"));
    }

    /** What was fetched, and what of it a browser keeps for good. */
    private record Fetched(Visitor visitor, Map<String, Integer> bytes, Set<String> kept) {
        void page(String address) throws IOException, InterruptedException {
            var html = fetch(address);
            for (var pattern : new Pattern[] {FILE, ON_LOAD}) {
                var found = pattern.matcher(html);
                while (found.find()) {
                    file(address, found.group(1).replace("&amp;", "&"));
                }
            }
        }

        private void file(String from, String address) throws IOException, InterruptedException {
            var path = URI.create(from).resolve(address).toString();
            if (bytes.containsKey(path)) {
                return;
            }
            var text = fetch(path);
            if (path.contains(".css")) {
                var found = IN_STYLES.matcher(text);
                while (found.find()) {
                    file(path, found.group(1));
                }
            }
        }

        private String fetch(String path) throws IOException, InterruptedException {
            var answer = visitor.get(path, "Accept-Encoding", "gzip, br");
            bytes.put(path, answer.response().body().length);
            var cached = answer.response().headers().firstValue("Cache-Control").orElse("");
            if (cached.contains("immutable")) {
                kept.add(path);
            }
            return text(answer);
        }

        private static String text(Visitor.Answer answer) throws IOException {
            var gzip = answer.response()
                    .headers()
                    .firstValue("Content-Encoding")
                    .orElse("")
                    .equals("gzip");
            if (!gzip) {
                return answer.text();
            }
            try (var in = new java.util.zip.GZIPInputStream(
                    new java.io.ByteArrayInputStream(answer.response().body()))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        long all() {
            return bytes.values().stream().mapToLong(each -> each).sum();
        }

        long again() {
            return bytes.entrySet().stream()
                    .filter(each -> !kept.contains(each.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        String heaviest() {
            return bytes.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(6)
                    .map(each ->
                            "%s %.1f KB".formatted(each.getKey().replaceFirst(".*/", ""), each.getValue() / KILOBYTE))
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("nothing");
        }
    }
}
