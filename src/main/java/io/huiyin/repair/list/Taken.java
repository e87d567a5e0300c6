package io.huiyin.repair.list;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list on its way to whoever takes it away. */
public final class Taken {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Taken() {}

    /** To be opened in the browser and printed there. */
    public static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return answer(MediaType.APPLICATION_PDF, ContentDisposition.inline(), name + ".pdf", content);
    }

    public static ResponseEntity<byte[]> workbook(String name, byte[] content) {
        return answer(XLSX, ContentDisposition.attachment(), name + ".xlsx", content);
    }

    private static ResponseEntity<byte[]> answer(
            MediaType type, ContentDisposition.Builder how, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(name, StandardCharsets.UTF_8).build().toString())
                .body(content);
    }
}
