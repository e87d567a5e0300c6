package io.huiyin.oversight.web;

import io.huiyin.oversight.Watch;
import io.huiyin.site.Page;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The audit as a sheet, by the filter of the page. */
@Controller
class AuditSheetController {
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Watch watch;
    private final AuditSheet sheet;
    private final Reading reading;

    AuditSheetController(Watch watch, AuditSheet sheet, Reading reading) {
        this.watch = watch;
        this.sheet = sheet;
        this.reading = reading;
    }

    @GetMapping("/audit.xlsx")
    void export(
            Viewer viewer,
            @ModelAttribute("query") AuditQuery asked,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response)
            throws IOException {
        var scope = watch.of(viewer);
        var query = asked.whole(reading.today(page.zone()));
        reading.exportIsNoted(scope, query);
        var name = "audit-%s-%s.xlsx".formatted(query.from(), query.to());
        response.setContentType(SHEET);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        sheet.write(scope, query, page, response.getOutputStream());
    }
}
