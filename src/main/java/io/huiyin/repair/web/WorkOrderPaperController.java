package io.huiyin.repair.web;

import io.huiyin.estate.Community;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.print.WorkOrderPrint;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The work order on paper, in its four copies (REP-16). */
@Controller
class WorkOrderPaperController {
    private final RepairDesk desk;
    private final WorkOrderSheets sheets;
    private final WorkOrderPrint print;

    WorkOrderPaperController(RepairDesk desk, WorkOrderSheets sheets, WorkOrderPrint print) {
        this.desk = desk;
        this.sheets = sheets;
        this.print = print;
    }

    @GetMapping("/c/{site}/repairs/{number}/paper.pdf")
    ResponseEntity<byte[]> paper(
            Community community,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request,
            Locale locale) {
        var repair = desk.find(community, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var wanted = lang == null ? locale : Locale.forLanguageTag(lang);
        var address = ServletUriComponentsBuilder.fromRequest(request)
                .replacePath("/c/" + community.code() + "/matters/" + number)
                .replaceQuery(null)
                .toUriString();
        var language = wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var name = ContentDisposition.inline().filename(number + ".pdf", StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .body(print.print(sheets.of(community, repair, address), language));
    }
}
