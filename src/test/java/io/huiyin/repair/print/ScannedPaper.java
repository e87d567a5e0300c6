package io.huiyin.repair.print;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A printed order as a telephone and a reader see it; pages count from 1. */
public record ScannedPaper(byte[] pdf) {
    /** Where the QR code of the page leads. */
    public String code(int page) {
        try (var paper = Loader.loadPDF(pdf)) {
            return read(new PDFRenderer(paper).renderImageWithDPI(page - 1, 200));
        } catch (NotFoundException none) {
            throw new AssertionError("no code on page " + page, none);
        } catch (ReaderException unreadable) {
            throw new AssertionError("a code that can't be read on page " + page, unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where all the codes on the page lead, in no order. */
    public List<String> codes(int page) {
        try (var paper = Loader.loadPDF(pdf)) {
            var codes = new ArrayList<String>();
            var resources = paper.getPage(page - 1).getResources();
            for (var name : resources.getXObjectNames()) {
                if (resources.getXObject(name) instanceof PDImageXObject picture) {
                    codes.add(read(picture.getImage()));
                }
            }
            return codes;
        } catch (ReaderException unreadable) {
            throw new AssertionError("a code that can't be read on page " + page, unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(BufferedImage image) throws ReaderException {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    public String text(int page) {
        try (var paper = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(paper);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public int pages() {
        try (var paper = Loader.loadPDF(pdf)) {
            return paper.getNumberOfPages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
