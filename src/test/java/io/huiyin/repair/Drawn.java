package io.huiyin.repair;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Pictures drawn for tests. */
public final class Drawn {
    private static final Color NOTHING = new Color(0, true);

    private Drawn() {}

    static byte[] photo(Color colour) {
        return picture(Color.BLACK, "jpeg", pen -> {
            pen.setColor(colour);
            pen.fillRect(40, 40, 300, 200);
        });
    }

    /** A signature as the glass of a phone gives it. */
    public static String signature() {
        return onGlass(NOTHING, pen -> {
            pen.setColor(Color.BLACK);
            pen.setStroke(new BasicStroke(3));
            pen.draw(stroke());
        });
    }

    /** What is no signature: an empty glass, white, black or clear, and one that was only touched. */
    public static List<String> blanks() {
        return List.of(
                onGlass(NOTHING, pen -> {}),
                onGlass(Color.WHITE, pen -> {}),
                onGlass(Color.BLACK, pen -> {}),
                onGlass(Color.WHITE, pen -> {
                    pen.setColor(Color.BLACK);
                    pen.fillOval(300, 200, 12, 12);
                }));
    }

    private static Path2D stroke() {
        var stroke = new Path2D.Double();
        stroke.moveTo(60, 200);
        for (var x = 60; x < 360; x += 10) {
            stroke.lineTo(x, 200 + 60 * Math.sin(x / 20.0));
        }
        return stroke;
    }

    private static String onGlass(Color paper, Consumer<Graphics2D> drawing) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(picture(paper, "png", drawing));
    }

    private static byte[] picture(Color paper, String format, Consumer<Graphics2D> drawing) {
        var clear = paper.getAlpha() < 255;
        var image = new BufferedImage(640, 480, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(paper);
        pen.fillRect(0, 0, 640, 480);
        drawing.accept(pen);
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
