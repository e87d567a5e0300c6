package io.huiyin.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font file, single or a collection, of which the face for simplified Chinese is taken. */
final class FontFile {
    private FontFile() {}

    /**
     * The face that can be embedded.
     *
     * @throws IOException when there is none, or it lacks the sample character
     */
    static TrueTypeFont load(Path file, int sample) throws IOException {
        TrueTypeFont face =
                file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".ttc")
                        ? pick(file)
                        : new TTFParser().parse(new RandomAccessReadBuffer(java.nio.file.Files.readAllBytes(file)));
        if (face.getGlyph() == null) {
            throw new IOException("it has no TrueType outlines");
        }
        if (face.getUnicodeCmapLookup().getGlyphId(sample) == 0) {
            throw new IOException("it has no " + Character.toString(sample));
        }
        return face;
    }

    private static TrueTypeFont pick(Path file) throws IOException {
        List<TrueTypeFont> faces = new ArrayList<>();
        try (var bytes = java.nio.file.Files.newInputStream(file)) {
            new TrueTypeCollection(bytes).processAllFonts(faces::add); // not closed: the faces read from it
        }
        return faces.stream()
                .min(Comparator.comparingInt(FontFile::distance))
                .orElseThrow(() -> new IOException("the collection is empty"));
    }

    private static int distance(TrueTypeFont face) {
        String name = name(face);
        return (name.contains("CN") ? 0 : 2)
                + (name.contains("Mono") || name.contains("Sharp") || name.contains("MBE") ? 1 : 0);
    }

    private static String name(TrueTypeFont face) {
        try {
            String name = face.getName();
            return name == null ? "" : name;
        } catch (IOException unnamed) {
            return "";
        }
    }
}
