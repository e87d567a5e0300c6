package io.huiyin.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The icons that the sources name, cut out of the whole set: the style sheet and the font that the pages send. */
final class IconSheet {
    private static final String SET = "/META-INF/resources/webjars/tabler__icons-webfont/3.35.0/dist/";
    private static final Pattern OF_THE_SET =
            Pattern.compile("\\.ti-([a-z0-9-]+):before\\{content:\"\\\\([0-9a-f]+)\"}");
    /** An icon stands in a class of its own, or is named alone: between quotes in code, behind the sign in words. */
    private static final Pattern NAMED =
            Pattern.compile("ti-([a-z0-9-]+)|[\"']([a-z0-9-]+)[\"']|= *([a-z0-9-]+)$", Pattern.MULTILINE);

    private static final String HEAD = """
            /* Icons of Tabler Icons 3.35.0 (MIT, https://tabler.io/icons), those that are used; IconSheetTests writes this file. */
            @font-face{font-family:"tabler-icons-outline";font-style:normal;font-weight:400;font-display:block;src:url("../font/icons.ttf?%s") format("truetype")}
            .ti{font-family:"tabler-icons-outline" !important;speak:none;font-style:normal;font-weight:normal;font-variant:normal;text-transform:none;line-height:1;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}
            """;

    private final Map<String, String> used = new TreeMap<>();

    IconSheet(Path sources) {
        var all = OF_THE_SET
                .matcher(text("tabler-icons-outline.min.css"))
                .results()
                .collect(Collectors.toMap(icon -> icon.group(1), icon -> icon.group(2)));
        for (var name : named(sources)) {
            var code = all.get(name);
            if (code != null) {
                used.put(name, code);
            }
        }
    }

    /** Whatever may be an icon's name in templates, scripts, code and words; what is none is not in the set. */
    private static Set<String> named(Path sources) {
        try (var files = Files.walk(sources)) {
            return files.filter(file ->
                            file.toString().matches(".*\\.(jte|js|java|properties)|.*/css/(?!icons)[a-z]+\\.css"))
                    .flatMap(IconSheet::words)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<String> words(Path file) {
        try {
            return NAMED.matcher(Files.readString(file)).results().flatMap(IconSheet::word).toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<String> word(MatchResult found) {
        return Stream.of(1, 2, 3).map(found::group).filter(Objects::nonNull);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(IconSheet.class.getResourceAsStream(SET + file), file);
    }

    private static String text(String file) {
        try (var in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The style sheet; the font's address changes with what is in it. */
    String styles() {
        var codes = String.join("", used.values());
        return HEAD.formatted(Integer.toHexString(codes.hashCode()))
                + used.entrySet().stream()
                        .map(icon -> ".ti-%s:before{content:\"\\%s\"}%n".formatted(icon.getKey(), icon.getValue()))
                        .collect(Collectors.joining());
    }

    void writeFont(Path file) throws IOException {
        try (var in = open("fonts/tabler-icons-outline.ttf");
                var font = new TTFParser().parse(new RandomAccessReadBuffer(in));
                var out = Files.newOutputStream(file)) {
            var subset = new TTFSubsetter(font);
            used.values().forEach(code -> subset.add(Integer.parseInt(code, 16)));
            subset.writeToStream(out);
        }
    }

    /** The code points that a font can show. */
    boolean isWholeIn(Path file) throws IOException {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(file)))) {
            var shown = font.getUnicodeCmapLookup();
            return used.values().stream()
                    .allMatch(code -> shown != null && shown.getGlyphId(Integer.parseInt(code, 16)) > 0);
        }
    }
}
