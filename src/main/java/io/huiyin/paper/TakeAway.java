package io.huiyin.paper;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A print or a list on its way to whoever takes it away; no cache on the way keeps it. */
public final class TakeAway {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private TakeAway() {}

    /** To be opened in the browser and printed there; the name without its ending. */
    public static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return answer(MediaType.APPLICATION_PDF, ContentDisposition.inline(), name + ".pdf", content);
    }

    /** The same to be saved, for programs. */
    public static ResponseEntity<byte[]> savedPdf(String name, byte[] content) {
        return answer(MediaType.APPLICATION_PDF, ContentDisposition.attachment(), name + ".pdf", content);
    }

    /** A workbook to be saved; the name without its ending. */
    public static ResponseEntity<byte[]> workbook(String name, byte[] content) {
        return answer(XLSX, ContentDisposition.attachment(), name + ".xlsx", content);
    }

    private static ResponseEntity<byte[]> answer(
            MediaType type, ContentDisposition.Builder how, String name, byte[] content) {
        var plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
        var named = plain ? how.filename(name) : how.filename(name, StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, named.build().toString())
                .body(content);
    }
}
