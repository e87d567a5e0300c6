package io.huiyin.desk.text;

import io.huiyin.message.text.TextFilter;
import io.huiyin.message.text.TextFilter.Tab;
import org.jspecify.annotations.Nullable;

/** Which texts are looked at; the address is the filter. */
public record TextsForm(
        @Nullable Tab tab,
        @Nullable String number,
        @Nullable Integer page) {
    private static final int LONGEST = 40;

    TextsForm whole() {
        var typed = number == null ? "" : number.strip();
        return new TextsForm(
                tab == null ? Tab.OPEN : tab,
                typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed,
                page == null || page < 1 ? 1 : Math.min(page, 100_000));
    }

    TextFilter filter() {
        return new TextFilter(tab == null ? Tab.OPEN : tab, number == null ? "" : number);
    }
}
