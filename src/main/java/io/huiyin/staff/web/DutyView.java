package io.huiyin.staff.web;

import io.huiyin.staff.Department;
import io.huiyin.staff.Post;
import io.huiyin.staff.Shift;
import io.huiyin.staff.StaffMember;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is on duty now, and the week's roster. */
public record DutyView(
        List<Now> now,
        List<LocalDate> days,
        LocalDate today,
        List<Line> lines,
        List<Choice> choices,
        @Nullable String fault) {
    /** A department and who stands for it at this moment. */
    public record Now(Department department, List<Shift> shifts) {}

    /** A post and its shifts on each day of the week. */
    public record Line(Post post, List<List<Shift>> days) {}

    /** Somebody who may be put on duty, for one of his posts. */
    public record Choice(StaffMember member, Post post) {
        public String value() {
            return member.id() + ":" + post;
        }
    }

    public boolean mayEdit() {
        return !choices.isEmpty();
    }

    public LocalDate first() {
        return days.getFirst();
    }

    public boolean empty() {
        return lines.isEmpty();
    }
}
