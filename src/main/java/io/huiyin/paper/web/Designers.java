package io.huiyin.paper.web;

import io.huiyin.paper.PrintTemplate;
import io.huiyin.paper.PrintTemplates.Place;
import io.huiyin.paper.PrintedForm;
import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may adjust prints, and where: managers and administrators their community's, administrators above the sites the company's. */
@Component
class Designers implements MenuSource {
    private static final Set<Post> POSTS = Set.of(Post.ADMINISTRATOR, Post.CUSTOMER_SERVICE_MANAGER);
    private static final int ORDER = 62;
    private final List<PrintedForm> forms;

    Designers(List<PrintedForm> forms) {
        this.forms = List.copyOf(forms);
    }

    static boolean mayCompany(Viewer viewer, long communityId) {
        return viewer.holds(Post.ADMINISTRATOR, communityId)
                && viewer.aboveSites().contains(Post.ADMINISTRATOR);
    }

    /** The template that an address names, if the viewer may change it. */
    Place place(Viewer viewer, long communityId, @Nullable String scope, @Nullable String form) {
        var company = "company".equals(scope);
        var allowed = company
                ? mayCompany(viewer, communityId)
                : POSTS.stream().anyMatch(post -> viewer.holds(post, communityId));
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return new Place(communityId, !company, known(form));
    }

    private String known(@Nullable String form) {
        return codes().stream()
                .filter(code -> code.equals(form == null ? PrintTemplate.ALL : form))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** All that can be adjusted, all forms together first. */
    List<String> codes() {
        return Stream.concat(
                        Stream.of(PrintTemplate.ALL),
                        forms.stream().map(PrintedForm::code).sorted())
                .toList();
    }

    /** The print that shows a template: that of its form, the work order for all. */
    PrintedForm shown(Place place) {
        var wanted = place.form().equals(PrintTemplate.ALL) ? "WORK_ORDER" : place.form();
        return forms.stream()
                .filter(form -> form.code().equals(wanted))
                .findFirst()
                .orElse(forms.getFirst());
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("paper-template.menu", "/print-templates", "printer", POSTS, ORDER));
    }
}
