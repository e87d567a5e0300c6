package io.huiyin.staff;

import java.util.List;

/** What a module adds to the menu of those whose work it is; the lines with the lowest order come first. */
public interface MenuSource {
    List<MenuEntry> entries();
}
