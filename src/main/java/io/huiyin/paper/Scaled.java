package io.huiyin.paper;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Draws pictures anew at the size wanted, and writes them out without anything beside the picture. */
final class Scaled {
    private static final float QUALITY = 0.85f;

    private Scaled() {}

    /** The picture with no side longer than that; halved step by step, so that fine lines stay. */
    static BufferedImage within(BufferedImage image, int longest, boolean transparent) {
        BufferedImage drawn = image;
        while (Math.max(drawn.getWidth(), drawn.getHeight()) > 2 * longest) {
            drawn = draw(drawn, drawn.getWidth() / 2, drawn.getHeight() / 2, transparent);
        }
        double factor = Math.min(1, (double) longest / Math.max(drawn.getWidth(), drawn.getHeight()));
        return draw(
                drawn,
                (int) Math.round(drawn.getWidth() * factor),
                (int) Math.round(drawn.getHeight() * factor),
                transparent);
    }

    static BufferedImage rgb(BufferedImage image) {
        return draw(image, image.getWidth(), image.getHeight(), false);
    }

    private static BufferedImage draw(BufferedImage image, int width, int height, boolean transparent) {
        boolean keepsAlpha = transparent && image.getColorModel().hasAlpha();
        var drawn = new BufferedImage(
                Math.max(1, width),
                Math.max(1, height),
                keepsAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, drawn.getWidth(), drawn.getHeight(), keepsAlpha ? null : Color.WHITE, null);
        pen.dispose();
        return drawn;
    }

    static byte[] encode(BufferedImage image, String format) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
