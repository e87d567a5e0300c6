package io.huiyin.repair.phone;

import io.huiyin.estate.Community;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLists;
import io.huiyin.staff.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a phone needs to go on without network: its worker, who is at the door, the price list, and the page of what waits. */
@Controller
@RequestMapping("/c/{site}/my")
class KeptController {
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final String WORKER = Stream.of("outbox-store", "phone-worker")
            .map(KeptController::script)
            .collect(Collectors.joining("\n"));

    private final PriceLists prices;
    private final Clock clock;

    KeptController(PriceLists prices, Clock clock) {
        this.prices = prices;
        this.clock = clock;
    }

    private static String script(String name) {
        try {
            return new ClassPathResource("static/js/" + name + ".js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Stands beneath the technician's pages, since a worker serves only what lies beneath its own address. */
    @GetMapping("/worker.js")
    ResponseEntity<String> worker(Community community) {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body(WORKER);
    }

    /** Who is signed in; the answer carries the form token with which he sends. */
    @GetMapping("/here")
    @ResponseBody
    Here here(Community community, Viewer viewer, CsrfToken token) {
        return new Here(viewer.staffId(), token.getToken().isEmpty());
    }

    /** Who is at the door. */
    record Here(long staff, boolean tokenless) {}

    @GetMapping("/prices.json")
    @ResponseBody
    List<Price> prices(Community community) {
        return prices.search(community.id(), clock.instant(), "").stream()
                .map(Price::of)
                .toList();
    }

    /** An item of the price list as a phone keeps it. */
    record Price(
            long id,
            String code,
            String name,
            String nameEn,
            String unit,
            String unitEn,
            BigDecimal labour,
            @Nullable BigDecimal material,
            boolean charged) {
        static Price of(PriceItem item) {
            return new Price(
                    item.id(),
                    item.code(),
                    item.name(),
                    item.nameEn(),
                    item.unit(),
                    item.unitEn(),
                    item.labour(),
                    item.material(),
                    item.charged());
        }
    }

    /** What waits to be sent; the phone itself fills it in. */
    @GetMapping("/waiting")
    String waiting(Community community) {
        return "repair/phone/waiting";
    }
}
