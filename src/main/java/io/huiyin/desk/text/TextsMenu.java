package io.huiyin.desk.text;

import io.huiyin.matter.ContactDesk;
import io.huiyin.message.text.Gateway;
import io.huiyin.message.text.TextFilter;
import io.huiyin.message.text.TextFilter.Tab;
import io.huiyin.message.text.TextList;
import io.huiyin.staff.MenuBadge;
import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The line of the menu that leads to the texts, with how many wait for somebody: those that failed, or all without a gateway. */
@Component
class TextsMenu implements MenuSource, MenuBadge {
    private static final String KEY = "desk-text.menu";
    private final TextList texts;
    private final Gateway gateway;

    TextsMenu(TextList texts, Gateway gateway) {
        this.texts = texts;
        this.gateway = gateway;
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(KEY, "/texts", "message-2", ContactDesk.KEEPERS, 41));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int waiting(Viewer viewer, long communityId) {
        return gateway.configured()
                ? texts.failed(communityId)
                : texts.count(communityId, new TextFilter(Tab.OPEN, ""));
    }
}
