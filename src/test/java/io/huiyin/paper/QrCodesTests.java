package io.huiyin.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Squares to be scanned. */
class QrCodesTests {
    private static final String ADDRESS = "https://huiyin.example.com/c/lw/repairs/BX20261121-0007";

    @Test
    void aPictureIsReadBack() throws Exception {
        var image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(QrCode.png(ADDRESS))));
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(ADDRESS);
    }

    @Test
    void aDrawingNeedsNoScriptAndNoStyle() {
        assertThat(QrCode.svg(ADDRESS))
                .startsWith("<svg")
                .doesNotContain("style")
                .doesNotContain("script");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> QrCode.png("x".repeat(4000))).isInstanceOf(IllegalArgumentException.class);
    }
}
