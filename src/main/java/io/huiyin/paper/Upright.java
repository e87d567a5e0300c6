package io.huiyin.paper;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Turns a photograph the way the camera was held. */
final class Upright {
    private Upright() {}

    /** The camera's orientation from 1 (upright) to 8, as its EXIF says; 1 when it says nothing. */
    static int orientation(byte[] jpeg) {
        try {
            var exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(jpeg))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer told = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return told == null || told < 1 || told > 8 ? 1 : told;
        } catch (ImageProcessingException | IOException unreadable) {
            return 1;
        }
    }

    static BufferedImage turn(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        var op = new AffineTransformOp(
                transform(orientation, image.getWidth(), image.getHeight()), AffineTransformOp.TYPE_NEAREST_NEIGHBOR);
        boolean sideways = orientation >= 5;
        var turned = new BufferedImage(
                sideways ? image.getHeight() : image.getWidth(),
                sideways ? image.getWidth() : image.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        return op.filter(Scaled.rgb(image), turned);
    }

    private static AffineTransform transform(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
