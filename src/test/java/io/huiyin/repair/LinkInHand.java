package io.huiyin.repair;

import io.huiyin.Door;
import io.huiyin.repair.RepairDesk.Repair;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The household's telephone, with its link on it. */
final class LinkInHand {
    private final MockMvcTester mvc;
    private final HouseholdLinks links;
    private final RepairHouse house;

    LinkInHand(MockMvcTester mvc, HouseholdLinks links, RepairHouse house) {
        this.mvc = mvc;
        this.links = links;
        this.house = house;
    }

    String path(Repair repair) {
        return links.path(repair.matter().ref());
    }

    MvcTestResult open(Repair repair) {
        return get(path(repair));
    }

    MvcTestResult get(String path) {
        return mvc.get().uri(path).header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN").exchange();
    }

    MvcTestResult send(Repair repair, String noun, String... fields) {
        return send(repair, noun, house.now(repair).matter().version(), UUID.randomUUID(), Door.form(), fields);
    }

    MvcTestResult send(
            Repair repair, String noun, int version, UUID submission, RequestPostProcessor who, String... fields) {
        var form = mvc.post()
                .uri(path(repair) + "/" + noun)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .param("version", String.valueOf(version))
                .param("submission", submission.toString());
        for (var at = 0; at < fields.length; at += 2) {
            form = form.param(fields[at], fields[at + 1]);
        }
        return form.with(who).exchange();
    }

    MvcTestResult photo(Repair repair, byte[] content, RequestPostProcessor who) {
        return mvc.post()
                .uri(path(repair) + "/photos")
                .multipart()
                .file(new MockMultipartFile("photo", "IMG_1.jpg", "image/jpeg", content))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .with(who)
                .exchange();
    }
}
