package io.huiyin.paper;

import io.huiyin.procedure.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.stereotype.Component;

/** Takes photographs in: sniffs what they are, guards against bombs, turns them upright, and drops all but the picture. */
@Component
public class Images {
    /** The most bytes a picture may have. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final long MOST_POINTS = 64_000_000;
    private static final int LONGEST_SIDE = 2560;
    private static final int THUMBNAIL_SIDE = 320;

    /** Decoding needs memory, whatever many people send at once. */
    private final Semaphore atOnce = new Semaphore(2);

    /** Takes a photograph of a form that every browser shows, or says why not. */
    public Picture take(byte[] content) {
        return take(content, LONGEST_SIDE);
    }

    /** The same with no side longer than so many points. */
    public Picture take(byte[] content, int longest) {
        if (content.length > MOST_BYTES) {
            return refused("paper.picture.too-big", Integer.toString(MOST_BYTES / 1024 / 1024));
        }
        return switch (Kind.of(content)) {
            case JPEG -> decode(content, Upright.orientation(content), "jpeg", longest);
            case PNG, GIF -> decode(content, 1, "png", longest);
            case WEBP -> refused("paper.picture.webp");
            case HEIC -> refused("paper.picture.heic");
            case PDF -> refused("paper.picture.pdf");
            case UNKNOWN -> refused("paper.picture.unknown");
        };
    }

    private Picture decode(byte[] content, int orientation, String format, int longest) {
        atOnce.acquireUninterruptibly();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? read(readers.next(), stream, orientation, format, longest) : damaged();
        } catch (IOException | RuntimeException unreadable) { // the decoders throw all kinds on hostile bytes
            return damaged();
        } finally {
            atOnce.release();
        }
    }

    private static Picture read(
            ImageReader reader, ImageInputStream stream, int orientation, String format, int longest)
            throws IOException {
        try {
            reader.setInput(stream, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_POINTS) {
                return refused("paper.picture.too-many-points", Long.toString(MOST_POINTS / 1_000_000));
            }
            int step = (int) Math.max(1, Math.max(width, height) / longest);
            var param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return taken(Upright.turn(reader.read(0, param), orientation), format, longest);
        } finally {
            reader.dispose();
        }
    }

    private static Picture taken(BufferedImage upright, String format, int longest) throws IOException {
        BufferedImage picture = Scaled.within(upright, longest, format.equals("png"));
        BufferedImage thumbnail = Scaled.within(picture, THUMBNAIL_SIDE, false);
        return new Picture.Taken(
                Scaled.encode(picture, format),
                "image/" + format,
                picture.getWidth(),
                picture.getHeight(),
                Scaled.encode(thumbnail, "jpeg"));
    }

    private static Picture damaged() {
        return refused("paper.picture.damaged");
    }

    private static Picture refused(String key, String... args) {
        return new Picture.Refused(Reason.of(key, args));
    }
}
