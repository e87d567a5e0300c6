package io.huiyin.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photographs from telephones, and what is no photograph. */
class TakingPicturesTests {
    private final Images images = new Images();

    @Test
    void thePlaceWhereAPhotographWasTakenIsDropped() throws Exception {
        byte[] photograph = CameraPhoto.with(1, jpeg(400, 300));
        assertThat(gps(photograph).getGeoLocation().getLatitude()).isBetween(23.1, 23.2);

        Picture.Taken taken = taken(photograph);

        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(taken.content()))
                        .getDirectoriesOfType(GpsDirectory.class))
                .isEmpty();
        assertThat(text(taken.content())).doesNotContain("Exif").doesNotContain("HuiyinCam");
        assertThat(text(taken.thumbnail())).doesNotContain("Exif");
    }

    /** The test picture is red in its upper left corner; upright is where the camera's note says. */
    @ParameterizedTest
    @CsvSource({
        "1,400,300,5,5", "2,400,300,394,5", "3,400,300,394,294", "4,400,300,5,294",
        "5,300,400,5,5", "6,300,400,294,5", "7,300,400,294,394", "8,300,400,5,394"
    })
    void aPhotographStandsUprightHoweverTheCameraWasHeld(int orientation, int width, int height, int x, int y)
            throws IOException {
        Picture.Taken taken = taken(CameraPhoto.with(orientation, jpeg(400, 300)));
        assertThat(taken.width()).isEqualTo(width);
        assertThat(taken.height()).isEqualTo(height);
        var colour = new Color(image(taken.content()).getRGB(x, y));
        assertThat(colour.getRed()).isGreaterThan(200);
        assertThat(colour.getBlue()).isLessThan(60);
    }

    @Test
    void aLargePhotographIsMadeSmallerAndHasASmallOneBesideIt() throws IOException {
        Picture.Taken taken = taken(jpeg(6000, 3000));
        assertThat(taken.width()).isEqualTo(2560);
        assertThat(taken.height()).isEqualTo(1280);
        assertThat(image(taken.thumbnail()).getWidth()).isEqualTo(320);
        assertThat(image(taken.thumbnail()).getHeight()).isEqualTo(160);
    }

    @Test
    void aDrawingStaysSeeThrough() throws IOException {
        var drawing = new BufferedImage(50, 40, BufferedImage.TYPE_INT_ARGB);
        Picture.Taken taken = taken(written(drawing, "png"));
        assertThat(taken.type()).isEqualTo("image/png");
        assertThat(image(taken.content()).getRGB(3, 3) >>> 24).isZero();
    }

    @Test
    void aSmallPictureWithABillionPointsIsRefusedBeforeItIsDecoded() throws IOException {
        byte[] bomb = written(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png");
        ByteBuffer.wrap(bomb).putInt(16, 40_000).putInt(20, 40_000);
        var crc = new java.util.zip.CRC32();
        crc.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());
        assertThat(refused(bomb)).isEqualTo("paper.picture.too-many-points");
    }

    @Test
    void aFileIsWhatItsFirstBytesSayNotWhatItIsCalled() {
        assertThat(refused("<script>".getBytes(StandardCharsets.UTF_8))).isEqualTo("paper.picture.unknown");
        assertThat(refused(new byte[0])).isEqualTo("paper.picture.unknown");
        assertThat(refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).isEqualTo("paper.picture.pdf");
        assertThat(refused("....ftypheic....".getBytes(StandardCharsets.UTF_8))).isEqualTo("paper.picture.heic");
        assertThat(refused("RIFF....WEBPVP8 ".getBytes(StandardCharsets.UTF_8))).isEqualTo("paper.picture.webp");
    }

    @Test
    void aPhotographCutOffOnTheWayIsTakenOrRefusedButNeverBreaks() throws IOException {
        byte[] whole = CameraPhoto.with(6, jpeg(400, 300));
        for (int length = 0; length < whole.length; length += 97) {
            assertThat(images.take(Arrays.copyOf(whole, length))).isNotNull();
        }
        assertThat(refused(Arrays.copyOf(whole, 200))).isEqualTo("paper.picture.damaged");
    }

    @Test
    void aFileThatIsTooBigIsRefusedWithoutLookingInside() {
        assertThat(refused(new byte[Images.MOST_BYTES + 1])).isEqualTo("paper.picture.too-big");
    }

    private Picture.Taken taken(byte[] content) {
        return switch (images.take(content)) {
            case Picture.Taken taken -> taken;
            case Picture.Refused refused -> throw new AssertionError(refused);
        };
    }

    private String refused(byte[] content) {
        return switch (images.take(content)) {
            case Picture.Taken taken -> throw new AssertionError("taken: " + taken);
            case Picture.Refused refused -> refused.reason().key();
        };
    }

    private static GpsDirectory gps(byte[] jpeg) throws Exception {
        return Objects.requireNonNull(ImageMetadataReader.readMetadata(new ByteArrayInputStream(jpeg))
                .getFirstDirectoryOfType(GpsDirectory.class));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage image(byte[] content) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(content)));
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 4, height / 4);
        pen.dispose();
        return written(image, "jpeg");
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
