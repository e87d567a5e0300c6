package io.huiyin.paper.web;

import io.huiyin.paper.Files;
import io.huiyin.paper.Images;
import io.huiyin.paper.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes logos in: sniffed, made small and drawn anew, so that nothing but the picture is kept. */
@Component
class Logos {
    private static final int LONGEST_SIDE = 800;
    private final Images images;
    private final Files files;

    Logos(Images images, Files files) {
        this.images = images;
        this.files = files;
    }

    /** What became of a logo that was sent: its hash, or the key of what is wrong with it. */
    record Taken(@Nullable String hash, @Nullable String fault) {}

    Taken take(MultipartFile file) {
        try {
            return switch (images.take(file.getBytes(), LONGEST_SIDE)) {
                case Picture.Taken taken ->
                    new Taken(files.keep(taken.content(), taken.type()).hash(), null);
                case Picture.Refused ignored -> new Taken(null, "paper-template.fault.logo");
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
