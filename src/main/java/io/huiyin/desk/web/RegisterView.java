package io.huiyin.desk.web;

import io.huiyin.matter.Contact.Channel;
import io.huiyin.matter.ContactFilter.Standing;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of the register with its filter. */
public record RegisterView(RegisterForm form, List<RegisterRow> rows, int count, int pages) {
    public List<Channel> channels() {
        return List.of(Channel.values());
    }

    public List<Standing> standings() {
        return List.of(Standing.values());
    }

    public int page() {
        return form.page() == null ? 1 : form.page();
    }

    /** The address of another page, or of the export when there is none, with the same filter. */
    public String query(@Nullable Integer page) {
        return Stream.of(
                        part("from", form.from()),
                        part("to", form.to()),
                        part("channel", form.channel()),
                        part("standing", form.standing()),
                        part("page", page))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String part(String name, @Nullable Object value) {
        return value == null ? "" : name + "=" + value;
    }
}
