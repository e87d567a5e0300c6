package io.huiyin.message.web;

import io.huiyin.message.MailWishes;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out how the viewer is written to. */
@Component
class MailPages {
    private final MailWishes wishes;
    private final StaffMembers staff;

    MailPages(MailWishes wishes, StaffMembers staff) {
        this.wishes = wishes;
        this.staff = staff;
    }

    InboxView.MailView view(Viewer viewer, @Nullable String error) {
        return new InboxView.MailView(
                staff.get(viewer.staffId()).email(), wishes.mailConfigured(), wishes.of(viewer.staffId()), error);
    }
}
