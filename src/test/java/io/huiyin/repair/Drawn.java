package io.huiyin.repair;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures drawn for tests. */
final class Drawn {
    private Drawn() {}

    static byte[] photo(Color colour) {
        return picture(colour, "jpeg");
    }

    /** A signature as the glass of a phone gives it. */
    static String signature() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(picture(Color.BLACK, "png"));
    }

    private static byte[] picture(Color colour, String format) {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(40, 40, 300, 200);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
