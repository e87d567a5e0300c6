package io.huiyin.pricing.web;

import io.huiyin.estate.Community;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLine;
import io.huiyin.pricing.PriceLists;
import io.huiyin.pricing.Publication;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishes the next version of a community's price list from a spreadsheet (BIL-04). */
@Controller
class PublishingController {
    private final PriceLists lists;
    private final PriceSheetReader reader;
    private final PricesPage page;
    private final Clock clock;

    PublishingController(PriceLists lists, PriceSheetReader reader, PricesPage page, Clock clock) {
        this.lists = lists;
        this.reader = reader;
        this.page = page;
        this.clock = clock;
    }

    @PostMapping("/c/{site}/prices")
    String publish(
            Viewer viewer,
            Community community,
            UploadForm form,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model)
            throws IOException {
        if (form.forCompany() ? !Publishers.mayForCompany(viewer) : !Publishers.may(viewer, community.id())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var upload = publish(viewer, community, form);
        if (upload.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", page.view(community, null, "", upload, Publishers.mayForCompany(viewer)));
            return "pricing/prices";
        }
        told.addFlashAttribute("toast", "pricing.upload.done");
        return "redirect:/c/" + community.code() + "/prices";
    }

    private PricesView.UploadView publish(Viewer viewer, Community community, UploadForm form) throws IOException {
        Instant begins = form.begins(clock.instant(), community.zone());
        String fromError = begins == null ? "pricing.upload.fromWrong" : null;
        var reading = form.file() != null && form.hasFile()
                ? reader.read(form.file().getBytes())
                : new SheetReading.Useless("pricing.upload.fileMissing");
        return switch (reading) {
            case SheetReading.Useless useless -> answer(form, fromError, useless.problem(), List.of());
            case SheetReading.Faults wrong -> answer(form, fromError, null, wrong.faults());
            case SheetReading.Lines read -> {
                var scope = form.forCompany() ? null : (Long) community.id();
                var problem = publishedAlready(community, scope, read.lines()) ? "pricing.upload.same" : null;
                var answer = answer(form, fromError, problem, List.of());
                if (!answer.hasErrors() && begins != null) {
                    var by = viewer.name();
                    lists.publish(
                            form.forCompany()
                                    ? Publication.ofCompany(
                                            community.id(), begins, form.typedReason(), by, read.lines())
                                    : new Publication(scope, begins, form.typedReason(), by, read.lines()));
                }
                yield answer;
            }
        };
    }

    private static PricesView.UploadView answer(
            UploadForm form, @Nullable String fromError, @Nullable String fileError, List<PricesView.RowFault> faults) {
        return new PricesView.UploadView(
                form.typedFrom(),
                form.typedReason(),
                form.forCompany(),
                fromError,
                form.reasonError(),
                fileError,
                faults);
    }

    /** The same list again is a second click, or nothing to publish. */
    private boolean publishedAlready(Community community, @Nullable Long scope, List<PriceLine> lines) {
        return lists.versions(community.id()).stream()
                .filter(list -> Objects.equals(list.communityId(), scope))
                .findFirst()
                .map(list ->
                        lists.items(list.id()).stream().map(PriceItem::line).toList())
                .filter(lines::equals)
                .isPresent();
    }
}
