package io.huiyin.demo;

import io.huiyin.estate.Community;
import io.huiyin.paper.PrintTemplate;
import io.huiyin.paper.PrintTemplate.Look;
import io.huiyin.paper.PrintTemplates;
import io.huiyin.paper.PrintTemplates.Place;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the demonstration company puts on its papers: its name for all of them, a hotline at one community. */
@Component
class DemoPrints {
    private final PrintTemplates templates;
    private final StaffMembers staff;
    private final Viewers viewers;

    DemoPrints(PrintTemplates templates, StaffMembers staff, Viewers viewers) {
        this.templates = templates;
        this.staff = staff;
        this.viewers = viewers;
    }

    void fill(Community community) {
        keep(new Place(community.id(), false, PrintTemplate.ALL), "admin", "回音物业华南公司", null, "感谢您对我们工作的支持与监督");
        keep(new Place(community.id(), true, PrintTemplate.ALL), "manager", null, "24 小时服务热线 020-0000 0000", null);
    }

    private void keep(
            Place place, String login, @Nullable String name, @Nullable String lines, @Nullable String footer) {
        var by = viewers.of(staff.byLogin(login).orElseThrow().id());
        templates.save(place, 0, new Look(name, lines, footer, null, null, null), by);
    }
}
