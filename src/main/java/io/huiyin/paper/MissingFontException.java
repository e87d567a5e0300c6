package io.huiyin.paper;

import java.nio.file.Path;
import java.util.List;

/** No font with Chinese characters can be used for printing; the message says what to install. */
public class MissingFontException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingFontException(List<Path> lookedIn) {
        super(
                "No TrueType font with Chinese characters was found in "
                        + lookedIn
                        + ". On Debian: apt-get install fonts-wqy-zenhei (or fonts-wqy-microhei, fonts-lxgw-wenkai, fonts-arphic-uming);"
                        + " or name a .ttf or .ttc file in huiyin.paper.font. Noto CJK can't be embedded, since it has no TrueType outlines.");
    }

    MissingFontException(Path named, Throwable cause) {
        super(
                "The font file named in huiyin.paper.font can't be used: " + named + " (" + cause.getMessage() + ")",
                cause);
    }
}
