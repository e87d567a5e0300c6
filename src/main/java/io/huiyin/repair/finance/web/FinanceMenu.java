package io.huiyin.repair.finance.web;

import io.huiyin.repair.finance.Batch;
import io.huiyin.repair.finance.Batches;
import io.huiyin.repair.finance.Posts;
import io.huiyin.staff.MenuBadge;
import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The lines of the menu that lead to the batches for finance and to the record of paid services. */
@Component
class FinanceMenu implements MenuSource, MenuBadge {
    private static final String KEY = "repair-finance.menu";
    private final Batches batches;

    FinanceMenu(Batches batches) {
        this.batches = batches;
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(KEY, "/finance", "cash", Posts.readers(), 34));
    }

    @Override
    public String key() {
        return KEY;
    }

    /** What the viewer himself is to do: hand over what is drawn up, or acknowledge what was handed over. */
    @Override
    public int waiting(Viewer viewer, long communityId) {
        var desk = Posts.may(Posts.DESK, viewer, communityId);
        var finance = Posts.may(Posts.FINANCE, viewer, communityId);
        return (int) batches.list(communityId).stream()
                .filter(batch -> (desk && batch.state() == Batch.State.DRAWN)
                        || (finance && batch.state() == Batch.State.HANDED))
                .count();
    }
}
