package io.huiyin.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The fonts for printing Chinese, found in the usual folders, parsed once, best first; what one lacks the next may have. */
@Component
class Fonts {
    private static final Logger log = LoggerFactory.getLogger(Fonts.class);
    private static final char SAMPLE = '维';

    /** Files as the Debian packages name them, in the order of preference for forms. */
    private static final List<String> KNOWN = List.of(
            "wqy-microhei.ttc",
            "wqy-zenhei.ttc",
            "LXGWWenKai-Regular.ttf",
            "uming.ttc",
            "ukai.ttc",
            "DroidSansFallbackFull.ttf",
            "DroidSansFallback.ttf");

    private final String named;
    private final List<Path> folders;
    private volatile List<TrueTypeFont> found = List.of();

    Fonts(
            @Value("${huiyin.paper.font:}") String named,
            @Value(
                            "${huiyin.paper.font-folders:/usr/share/fonts,/usr/local/share/fonts,${user.home}/.local/share/fonts,${user.home}/.fonts}")
                    List<String> folders) {
        this.named = named;
        this.folders = folders.stream().map(Path::of).toList();
    }

    /**
     * At least one font with Chinese characters.
     *
     * @throws MissingFontException when there is none; looked for again each time, so that it can be installed meanwhile
     */
    List<TrueTypeFont> all() {
        if (found.isEmpty()) {
            synchronized (this) {
                if (found.isEmpty()) {
                    found = load();
                }
            }
        }
        return found;
    }

    private List<TrueTypeFont> load() {
        var fonts = new ArrayList<TrueTypeFont>();
        if (!named.isBlank()) {
            fonts.add(loadNamed());
        }
        Map<String, Path> files = filesByName();
        KNOWN.stream().map(files::get).filter(Objects::nonNull).forEach(file -> loadInto(fonts, file));
        if (fonts.isEmpty()) {
            throw new MissingFontException(folders);
        }
        return List.copyOf(fonts);
    }

    private TrueTypeFont loadNamed() {
        try {
            return FontFile.load(Path.of(named), SAMPLE);
        } catch (IOException unusable) {
            throw new MissingFontException(Path.of(named), unusable);
        }
    }

    private static void loadInto(List<TrueTypeFont> fonts, Path file) {
        try {
            fonts.add(FontFile.load(file, SAMPLE));
        } catch (IOException unusable) {
            log.warn("The font {} is left out: {}", file, unusable.getMessage());
        }
    }

    private Map<String, Path> filesByName() {
        var files = new HashMap<String, Path>();
        for (Path folder : folders) {
            if (java.nio.file.Files.isDirectory(folder)) {
                try (Stream<Path> within = java.nio.file.Files.walk(folder)) {
                    within.filter(file -> KNOWN.contains(file.getFileName().toString()))
                            .forEach(
                                    file -> files.putIfAbsent(file.getFileName().toString(), file));
                } catch (IOException | java.io.UncheckedIOException unreadable) {
                    log.warn("The font folder {} is left out: {}", folder, unreadable.getMessage());
                }
            }
        }
        return files;
    }
}
