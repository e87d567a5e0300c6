package io.huiyin.repair.web.api;

import io.huiyin.api.ApiFailure;
import io.huiyin.estate.Community;
import io.huiyin.matter.ClauseClocks;
import io.huiyin.matter.Matter;
import io.huiyin.matter.PressingClock;
import io.huiyin.matter.Register;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.Stage;
import io.huiyin.repair.web.api.RepairViews.Local;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of repairs, page by page. */
@Component
class RegisterPages {
    private static final int PAGE = 50;
    private final Register register;
    private final ClauseClocks clocks;
    private final StaffMembers staff;

    RegisterPages(Register register, ClauseClocks clocks, StaffMembers staff) {
        this.register = register;
        this.clocks = clocks;
        this.staff = staff;
    }

    RepairView.Page page(Community community, Register.Sought sought, @Nullable String next) {
        var after = next == null ? null : place(next);
        var found = register.find(community.id(), "repair", sought, after, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var pressing =
                clocks.pressing(community.id(), shown.stream().map(Matter::id).toList());
        var names = staff.named(shown.stream()
                .map(matter -> matter.heading().assigneeId())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var local = new Local(community.zone());
        return new RepairView.Page(
                shown.stream()
                        .map(matter -> entry(matter, pressing.get(matter.id()), names, local))
                        .toList(),
                found.size() > PAGE ? mark(shown.getLast()) : null);
    }

    private static RepairView.Entry entry(
            Matter matter, @Nullable PressingClock pressing, Map<Long, StaffMember> names, Local local) {
        return new RepairView.Entry(
                matter.number(),
                matter.version(),
                Stage.valueOf(matter.stage()),
                !matter.ended(),
                matter.origin(),
                matter.heading().priority(),
                matter.heading().title(),
                matter.location().text(),
                matter.customer().name(),
                technician(matter.heading().assigneeId(), names),
                local.at(matter.openedAt()),
                local.maybe(matter.endedAt()),
                local.maybe(pressing == null ? null : pressing.dueAt()));
    }

    private static RepairView.@Nullable Technician technician(@Nullable Long id, Map<Long, StaffMember> names) {
        var member = id == null ? null : names.get(id);
        return member == null ? null : new RepairView.Technician(member.id(), member.name());
    }

    private static String mark(Matter last) {
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, last.openedAt());
        var bytes = ByteBuffer.allocate(16).putLong(micros).putLong(last.id()).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Register.Place place(String mark) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(mark));
            return new Register.Place(Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS), bytes.getLong());
        } catch (RuntimeException unreadable) {
            throw ApiFailure.faulty(List.of(new FieldFault("next", Reason.of("api.fault.next"))));
        }
    }
}
