package io.huiyin.repair;

import io.huiyin.Door;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.StaffMember;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One of the staff with a phone, opening pages and sending forms as they are. */
final class PhoneInHand {
    private final MockMvcTester mvc;
    private final RepairHouse house;
    private final StaffMember who;
    private String language = "zh-CN";

    PhoneInHand(MockMvcTester mvc, RepairHouse house, StaffMember who) {
        this.mvc = mvc;
        this.house = house;
        this.who = who;
    }

    PhoneInHand speaking(Locale locale) {
        language = locale.toLanguageTag();
        return this;
    }

    MvcTestResult orders() {
        return get("/my/orders");
    }

    MvcTestResult order(Repair repair) {
        return get("/my/orders/" + repair.matter().number());
    }

    MvcTestResult form(Repair repair, String noun) {
        return get("/my/orders/" + repair.matter().number() + "/" + noun);
    }

    /** Sends the form of an act, at the version of the order as it is now. */
    MvcTestResult act(Repair repair, String noun, String... fields) {
        return act(repair, noun, house.now(repair).matter().version(), UUID.randomUUID(), fields);
    }

    MvcTestResult act(Repair repair, String noun, int seen, UUID submission, String... fields) {
        var form = mvc.post()
                .uri(
                        "/c/{site}/my/orders/{number}/{noun}",
                        site(),
                        repair.matter().number(),
                        noun)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("version", String.valueOf(seen))
                .param("submission", submission.toString());
        for (var at = 0; at < fields.length; at += 2) {
            form = form.param(fields[at], fields[at + 1]);
        }
        return form.cookie(new jakarta.servlet.http.Cookie("huiyin-language", language))
                .with(Door.as(who))
                .exchange();
    }

    /** Sends what had waited on the phone. */
    MvcTestResult later(
            Repair repair, String noun, int seen, UUID submission, long doneAgo, long filledBy, String... fields) {
        var form = mvc.post()
                .uri(
                        "/c/{site}/my/orders/{number}/{noun}/later",
                        site(),
                        repair.matter().number(),
                        noun)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("version", String.valueOf(seen))
                .param("submission", submission.toString())
                .param("who", String.valueOf(filledBy))
                .param("doneAgo", String.valueOf(doneAgo));
        for (var at = 0; at < fields.length; at += 2) {
            form = form.param(fields[at], fields[at + 1]);
        }
        return form.cookie(new jakarta.servlet.http.Cookie("huiyin-language", language))
                .with(Door.as(who))
                .exchange();
    }

    MvcTestResult laterPhoto(Repair repair, byte[] content, long takenBy) {
        return laterPhoto(repair, content, takenBy, java.time.Duration.ZERO);
    }

    /** A photo that waited so long on the phone. */
    MvcTestResult laterPhoto(Repair repair, byte[] content, long takenBy, java.time.Duration ago) {
        return mvc.post()
                .uri(
                        "/c/{site}/my/orders/{number}/photos/later",
                        site(),
                        repair.matter().number())
                .multipart()
                .file(new MockMultipartFile("BEFORE", "photo.jpg", "image/jpeg", content))
                .param("who", String.valueOf(takenBy))
                .param("doneAgo", String.valueOf(ago.toMillis()))
                .with(Door.as(who))
                .exchange();
    }

    MvcTestResult here() {
        return kept("here");
    }

    /** What the phone keeps for itself. */
    MvcTestResult kept(String name) {
        return get("/my/" + name);
    }

    /** Presses a button in the items; {@code draft} without script gives the whole page. */
    MvcTestResult items(Repair repair, String noun, String part, boolean script, String... fields) {
        var form = mvc.post()
                .uri(
                        "/c/{site}/my/orders/{number}/{noun}/{part}",
                        site(),
                        repair.matter().number(),
                        noun,
                        part);
        for (var at = 0; at < fields.length; at += 2) {
            form = form.param(fields[at], fields[at + 1]);
        }
        if (script) {
            form = form.header("HX-Request", "true");
        }
        return form.with(Door.as(who)).exchange();
    }

    MvcTestResult photo(Repair repair, String purpose, byte[] content) {
        return mvc.post()
                .uri(
                        "/c/{site}/my/orders/{number}/photos",
                        site(),
                        repair.matter().number())
                .multipart()
                .file(new MockMultipartFile(purpose, "photo.jpg", "image/jpeg", content))
                .with(Door.as(who))
                .exchange();
    }

    MvcTestResult call(Repair repair, MediaType wanted) {
        return mvc.post()
                .uri(
                        "/c/{site}/my/orders/{number}/call",
                        site(),
                        repair.matter().number())
                .header(HttpHeaders.ACCEPT, wanted.toString())
                .with(Door.as(who))
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri("/c/" + site() + path)
                .cookie(new jakarta.servlet.http.Cookie("huiyin-language", language))
                .with(Door.as(who))
                .exchange();
    }

    private String site() {
        return house.community().code();
    }
}
