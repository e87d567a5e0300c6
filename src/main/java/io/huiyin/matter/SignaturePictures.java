package io.huiyin.matter;

import io.huiyin.paper.Files;
import io.huiyin.paper.Images;
import io.huiyin.paper.Picture;
import io.huiyin.procedure.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Keeps signatures that were drawn on a glass: the hash of the picture is what an act carries as its evidence. */
@Component
public class SignaturePictures {
    private static final String DRAWN = "data:image/png;base64,";
    private static final int MOST = 1_000_000;
    private final Images images;
    private final Files files;

    SignaturePictures(Images images, Files files) {
        this.images = images;
        this.files = files;
    }

    /** What came of a drawn signature. */
    public sealed interface Kept {
        /** Kept in the file store under this hash. */
        record Signed(String hash) implements Kept {}

        /** Not kept, for this reason. */
        record Refused(Reason reason) implements Kept {}
    }

    /** Whether the text is a drawn signature rather than the hash of one that was kept before. */
    public static boolean isDrawn(String text) {
        return text.startsWith("data:");
    }

    /** Keeps a drawn signature given as a PNG data URL. */
    public Kept keep(String dataUrl) {
        if (!dataUrl.startsWith(DRAWN) || dataUrl.length() > MOST) {
            return refused();
        }
        try {
            return kept(images.take(Base64.getMimeDecoder().decode(dataUrl.substring(DRAWN.length()))));
        } catch (IllegalArgumentException notBase64) {
            return refused();
        }
    }

    private Kept kept(Picture picture) {
        return switch (picture) {
            case Picture.Taken taken when taken.type().equals("image/png") -> written(taken);
            case Picture.Taken another -> refused();
            case Picture.Refused ignored -> refused();
        };
    }

    /** A blank picture, or a dot, is nobody's signature. */
    private Kept written(Picture.Taken taken) {
        try {
            var ink = Ink.on(ImageIO.read(new ByteArrayInputStream(taken.content())));
            return ink.isWriting()
                    ? new Kept.Signed(files.keep(taken.content(), taken.type()).hash())
                    : new Kept.Refused(Reason.of("matter.signature.blank"));
        } catch (IOException unreadable) {
            return refused();
        }
    }

    private static Kept refused() {
        return new Kept.Refused(Reason.of("matter.signature.unreadable"));
    }
}
