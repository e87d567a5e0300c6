package io.huiyin.demo;

import io.huiyin.site.Guests;
import io.huiyin.staff.Organisations;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Offers the demonstration's accounts at the door, as long as it is the demonstration company that works here. */
@Component
@ConditionalOnProperty(name = "huiyin.demonstration", matchIfMissing = true)
class DemoGuests implements Guests {
    private static final List<Map.Entry<String, Post>> OFFERED = List.of(
            Map.entry("desk", Post.FRONT_DESK),
            Map.entry("engineer", Post.ENGINEERING_SUPERVISOR),
            Map.entry("leader", Post.TEAM_LEADER),
            Map.entry("tech1", Post.TECHNICIAN),
            Map.entry("head", Post.SITE_HEAD),
            Map.entry("finance", Post.FINANCE),
            Map.entry("admin", Post.ADMINISTRATOR));

    private final Organisations organisations;
    private final StaffMembers staff;

    DemoGuests(Organisations organisations, StaffMembers staff) {
        this.organisations = organisations;
        this.staff = staff;
    }

    @Override
    public List<Guest> guests() {
        if (organisations.all().stream().noneMatch(known -> known.name().equals(Demonstration.GROUP))) {
            return List.of();
        }
        return OFFERED.stream()
                .flatMap(offered -> guest(offered.getKey(), offered.getValue()).stream())
                .toList();
    }

    private Optional<Guest> guest(String login, Post post) {
        return staff.byLogin(login)
                .filter(StaffMember::active)
                .map(member -> new Guest(login, DemoStaff.PASSWORD, member.name(), "staff.post." + post));
    }
}
