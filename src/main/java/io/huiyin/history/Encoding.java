package io.huiyin.history;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds out how the text of a file is encoded: by its mark, as UTF-8 when it is that, else as Chinese spreadsheets write it. */
final class Encoding {
    private static final Charset CHINESE = Charset.forName("GB18030");

    private Encoding() {}

    static String text(byte[] content) {
        var text = decoded(content);
        if (text.indexOf('\0') >= 0) {
            throw FileRefused.of("history.file.noTable");
        }
        return text;
    }

    private static String decoded(byte[] content) {
        if (begins(content, 0xef, 0xbb, 0xbf)) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        }
        if (begins(content, 0xff, 0xfe)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (begins(content, 0xfe, 0xff)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        return unmarked(content);
    }

    private static String unmarked(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(content, CHINESE);
        }
    }

    private static boolean begins(byte[] content, int... mark) {
        for (var index = 0; index < mark.length; index++) {
            if (index >= content.length || (content[index] & 0xff) != mark[index]) {
                return false;
            }
        }
        return true;
    }
}
