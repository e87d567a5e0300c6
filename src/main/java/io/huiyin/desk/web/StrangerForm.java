package io.huiyin.desk.web;

import org.jspecify.annotations.Nullable;

/** Name and number of somebody who is not in the books, as typed, with what is wrong with them. */
public record StrangerForm(
        String name,
        String telephone,
        @Nullable String nameFault,
        @Nullable String telephoneFault) {
    static final StrangerForm EMPTY = new StrangerForm("", "", null, null);

    public boolean faulty() {
        return nameFault != null || telephoneFault != null;
    }
}
