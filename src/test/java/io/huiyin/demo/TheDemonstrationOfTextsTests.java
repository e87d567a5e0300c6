package io.huiyin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.estate.Communities;
import io.huiyin.message.text.Correspondent.Written;
import io.huiyin.message.text.Correspondents;
import io.huiyin.message.text.TextFilter;
import io.huiyin.message.text.TextFilter.Tab;
import io.huiyin.message.text.TextList;
import io.huiyin.message.text.TextState;
import org.junit.jupiter.api.Test;

/** The demonstration has no gateway: its desk has sent some texts by hand, and others wait. */
@ApplicationTest
class TheDemonstrationOfTextsTests {
    private final DemoCompany company;
    private final Communities communities;
    private final TextList texts;
    private final Correspondents correspondents;

    TheDemonstrationOfTextsTests(
            DemoCompany company, Communities communities, TextList texts, Correspondents correspondents) {
        this.company = company;
        this.communities = communities;
        this.texts = texts;
        this.correspondents = correspondents;
    }

    @Test
    void someWereSentAndSomeWait() {
        company.fill();
        var site = communities.byCode("lw").orElseThrow().id();
        assertThat(texts.page(site, new TextFilter(Tab.SENT, ""), 0, 50))
                .hasSizeGreaterThan(5)
                .allSatisfy(text -> assertThat(text.state()).isEqualTo(TextState.BY_HAND));
        var waiting = texts.page(site, new TextFilter(Tab.OPEN, ""), 0, 50);
        assertThat(waiting)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(correspondents.write(text)).isInstanceOf(Written.Ready.class));
        assertThat(texts.page(site, new TextFilter(Tab.LATER, ""), 0, 50)).isNotEmpty();
    }
}
