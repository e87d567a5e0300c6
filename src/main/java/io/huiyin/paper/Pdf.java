package io.huiyin.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/**
 * Prints XHTML as PDF with embedded Chinese fonts. Lay out with tables; pictures are {@code data:} addresses; nothing is
 * fetched from anywhere.
 */
@Component
public class Pdf {
    /** Stands for a character that no font has, as printers of Chinese have always marked it. */
    public static final String MISSING = "〓";

    private static final String FAMILY = "paper-";

    static {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    private final Fonts fonts;

    /** The parsed fonts are shared and read lazily: one paper at a time. */
    private final ReentrantLock press = new ReentrantLock();

    Pdf(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The document as PDF.
     *
     * @param xhtml a whole, well-formed document; what no font has is printed as {@link #MISSING}
     * @throws MissingFontException when no font for Chinese is installed
     */
    public byte[] render(String xhtml, Locale locale) {
        List<TrueTypeFont> faces = fonts.all();
        press.lock();
        try (var document = new PDDocument()) {
            document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
            return print(prepared(xhtml, faces), faces, document);
        } catch (IOException broken) {
            throw new UncheckedIOException("this can't be printed", broken);
        } finally {
            press.unlock();
        }
    }

    /** The first page of a print as a PNG picture, to be looked at before anything is printed. */
    public byte[] picture(byte[] pdf, int dotsPerInch) {
        press.lock();
        try (var document = Loader.loadPDF(pdf)) {
            return Scaled.encode(new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch), "png");
        } catch (IOException broken) {
            throw new UncheckedIOException("this can't be shown", broken);
        } finally {
            press.unlock();
        }
    }

    /** The characters of a text that no installed font has, to be said beside the text. */
    public Set<String> unprintable(String text) {
        List<TrueTypeFont> faces = fonts.all();
        var missing = new TreeSet<String>();
        press.lock();
        try {
            text.codePoints()
                    .filter(point -> !printable(point, faces) && !joinsOthers(point))
                    .forEach(point -> missing.add(Character.toString(point)));
        } finally {
            press.unlock();
        }
        return missing;
    }

    private static byte[] print(String xhtml, List<TrueTypeFont> faces, PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .useFastMode()
                .usePDDocument(document)
                .withProducer("Huiyin")
                .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null)
                .withHtmlContent(xhtml, null)
                .toStream(bytes);
        for (int at = 0; at < faces.size(); at++) {
            var font = PDType0Font.load(document, faces.get(at), true);
            builder.useFont(new PDFontSupplier(font), FAMILY + at, 400, FontStyle.NORMAL, true);
        }
        builder.run();
        return bytes.toByteArray();
    }

    private static String prepared(String xhtml, List<TrueTypeFont> faces) {
        var families = new StringBuilder();
        for (int at = 0; at < faces.size(); at++) {
            families.append(at == 0 ? "" : ", ").append(FAMILY).append(at);
        }
        var text = new StringBuilder(xhtml.length() + 100);
        xhtml.codePoints().forEach(point -> append(text, point, faces));
        return text.toString().replaceFirst("</head>", "<style>body { font-family: " + families + " }</style></head>");
    }

    private static void append(StringBuilder text, int point, List<TrueTypeFont> faces) {
        if (printable(point, faces)) {
            text.appendCodePoint(point);
        } else if (!joinsOthers(point)) {
            text.append(MISSING);
        }
    }

    private static boolean joinsOthers(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean printable(int point, List<TrueTypeFont> faces) {
        if (Character.isISOControl(point)) { // XML can't have them, though fonts may
            return point == '\n' || point == '\t';
        }
        return point < 0x7f || faces.stream().anyMatch(face -> has(face, point));
    }

    private static boolean has(TrueTypeFont face, int point) {
        try {
            return face.getUnicodeCmapLookup().getGlyphId(point) != 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
