package io.huiyin.oversight.web;

import io.huiyin.estate.EstateRefusal;
import io.huiyin.estate.key.KeyRotation;
import io.huiyin.oversight.Watch;
import io.huiyin.procedure.Reason;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The key of personal data: how its change stands, its beginning, and the end of the old key. */
@Controller
@RequestMapping("/keys")
class KeyController {
    private final KeyRotation rotation;
    private final Watch watch;

    KeyController(KeyRotation rotation, Watch watch) {
        this.rotation = rotation;
        this.watch = watch;
    }

    @GetMapping
    String page(Viewer viewer, Model model) {
        require(viewer);
        model.addAttribute("view", new KeysView(rotation.standing(), "", null));
        return "oversight/keys";
    }

    /** The same, to be looked at again and again while the work is under way. */
    @GetMapping("/progress")
    String progress(Viewer viewer, Model model) {
        require(viewer);
        model.addAttribute("view", new KeysView(rotation.standing(), "", null));
        return "oversight/keyState";
    }

    @PostMapping("/change")
    String begin(
            Viewer viewer,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        require(viewer);
        try {
            rotation.begin(reason);
        } catch (EstateRefusal refused) {
            return refused(model, response, reason, refused.reason());
        }
        told.addFlashAttribute("toast", "oversight.keys.begun");
        return "redirect:/keys";
    }

    /** Ends an old key; whoever does it says that he knows what ends with it. */
    @PostMapping("/{id:\\d+}/retirement")
    String retire(
            Viewer viewer,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean sure,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        require(viewer);
        try {
            if (!sure) {
                throw new EstateRefusal("estate.key.sure");
            }
            rotation.retire(id, reason);
        } catch (EstateRefusal refused) {
            return refused(model, response, reason, refused.reason());
        }
        told.addFlashAttribute("toast", "oversight.keys.retired");
        return "redirect:/keys";
    }

    private String refused(Model model, HttpServletResponse response, String reason, Reason why) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", new KeysView(rotation.standing(), reason, why));
        return "oversight/keys";
    }

    private void require(Viewer viewer) {
        if (!watch.keepsKeys(viewer)) {
            throw new AccessDeniedException("not an administrator of the group");
        }
    }
}
