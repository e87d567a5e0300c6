package io.huiyin.site.web;

import io.huiyin.site.Guests;
import io.huiyin.site.security.CompanyDoor;
import io.huiyin.site.security.PasskeyDoor;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the door offers besides login and password: passkeys, the company's own sign-in, and a demonstration's accounts. */
@Component
class AtTheDoor {
    private final CompanyDoor company;
    private final PasskeyDoor passkeys;
    private final ObjectProvider<Guests> guests;

    AtTheDoor(CompanyDoor company, PasskeyDoor passkeys, ObjectProvider<Guests> guests) {
        this.company = company;
        this.passkeys = passkeys;
        this.guests = guests;
    }

    Optional<String> company() {
        return company.name();
    }

    boolean passkeys() {
        return passkeys.home().isPresent();
    }

    List<Guests.Guest> guests() {
        return guests.stream().flatMap(known -> known.guests().stream()).toList();
    }
}
