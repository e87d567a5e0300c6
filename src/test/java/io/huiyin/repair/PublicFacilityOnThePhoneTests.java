package io.huiyin.repair;

import static io.huiyin.repair.RepairHouse.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Proves;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Post;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A technician signs for the inspection sheet and fills it in on his phone, before he can say that it is done. */
@ApplicationTest
class PublicFacilityOnThePhoneTests {
    private final RepairHouse house;
    private final MockMvcTester mvc;

    PublicFacilityOnThePhoneTests(ApplicationContext beans, MockMvcTester mvc) {
        this.house = new RepairHouse(beans);
        this.mvc = mvc;
    }

    @Test
    @Proves("REP-21")
    void theSheetIsSignedForAndFilledInOnTheWay() {
        var repair = house.working(house.recorded(report(house.call()).publicFacility()), house.free());
        assertThat(page(repair, "")).bodyText().contains("签收巡视表");
        assertThat(page(repair, "/sheet-receipt")).hasStatusOk().bodyText().contains("第二联");
        send(repair, "sheet-receipt", "drawing", Drawn.signature());
        assertThat(page(repair, "")).bodyText().contains("填巡视表");
        assertThat(send(repair, "sheet-notes", "work", "更换感应器"))
                .hasStatus(422)
                .bodyText()
                .contains("请先收拾好现场");
        send(repair, "sheet-notes", "work", "更换感应器", "tidied", "true");

        house.act(repair, new RepairAct.Complete(List.of(house.free()), 30, "更换感应器"), Post.TECHNICIAN);
        assertThat(house.words(repair)).endsWith("TakeSheet", "FillSheet", "Complete");
    }

    private String path(Repair repair) {
        return "/c/" + house.community().code() + "/my/orders/"
                + repair.matter().number();
    }

    private MvcTestResult page(Repair repair, String beneath) {
        return mvc.get()
                .uri(path(repair) + beneath)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .with(Door.as(house.technician()))
                .exchange();
    }

    private MvcTestResult send(Repair repair, String noun, String... fields) {
        var form = mvc.post()
                .uri(path(repair) + "/" + noun)
                .param("version", String.valueOf(house.now(repair).matter().version()))
                .param("submission", UUID.randomUUID().toString());
        for (var at = 0; at < fields.length; at += 2) {
            form = form.param(fields[at], fields[at + 1]);
        }
        return form.with(Door.as(house.technician())).exchange();
    }
}
