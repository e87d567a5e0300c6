package io.huiyin.paper.web;

import io.huiyin.estate.Community;
import io.huiyin.paper.PageLayout;
import io.huiyin.paper.PaperSize;
import io.huiyin.paper.RulerSheet;
import io.huiyin.paper.Shift;
import io.huiyin.paper.TakeAway;
import io.huiyin.paper.Workstation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The printer beside a workstation: which paper is in it, and how far it prints beside the mark; kept in the browser. */
@Controller
@RequestMapping("/c/{site}/printer")
class PrinterController {
    private static final Duration KEPT = Duration.ofDays(400);
    private final RulerSheet ruler;

    PrinterController(RulerSheet ruler) {
        this.ruler = ruler;
    }

    @GetMapping
    String page(
            Community community,
            @CookieValue(name = Workstation.COOKIE, required = false) @Nullable String kept,
            Model model) {
        var layout = Workstation.of(kept).map(Workstation::layout);
        model.addAttribute(
                "view",
                layout.map(known -> new PrinterView(
                                known.paper().name(),
                                known.shift().x().toPlainString(),
                                known.shift().y().toPlainString(),
                                true,
                                false))
                        .orElse(new PrinterView(PaperSize.CONTINUOUS.name(), "0", "0", false, false)));
        return "paper/printer";
    }

    /** The printer as entered; papers that are not ours mean the template's. */
    @PostMapping
    String keep(
            Community community,
            @RequestParam(defaultValue = "") String paper,
            @RequestParam(defaultValue = "") String x,
            @RequestParam(defaultValue = "") String y,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model) {
        var shift = shift(x, y);
        if (shift.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", new PrinterView(paper, x, y, false, true));
            return "paper/printer";
        }
        var cookie = Workstation.paper(paper)
                .map(size -> cookie(new Workstation(new PageLayout(size, shift.get())).kept(), KEPT, request))
                .orElseGet(() -> cookie("", Duration.ZERO, request));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
        told.addFlashAttribute("toast", "paper-template.printer.kept");
        return "redirect:/c/" + community.code() + "/printer";
    }

    /** Rulers to be printed and held against a real one. */
    @GetMapping("/ruler.pdf")
    ResponseEntity<byte[]> ruler(
            Community community,
            @RequestParam(defaultValue = "A4") String paper,
            @RequestParam(defaultValue = "0") String x,
            @RequestParam(defaultValue = "0") String y,
            Locale locale) {
        var size = Workstation.paper(paper).orElse(PaperSize.A4);
        var shift = shift(x, y).orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        return TakeAway.pdf("ruler", ruler.print(new PageLayout(size, shift), locale));
    }

    private static Optional<Shift> shift(String x, String y) {
        return TemplateForm.mm(x).flatMap(right -> TemplateForm.mm(y).map(down -> new Shift(right, down)));
    }

    private static String cookie(String value, Duration kept, HttpServletRequest request) {
        return ResponseCookie.from(Workstation.COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(kept)
                .build()
                .toString();
    }
}
