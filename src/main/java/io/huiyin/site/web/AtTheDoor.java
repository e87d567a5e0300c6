package io.huiyin.site.web;

import io.huiyin.site.Guests;
import io.huiyin.site.security.CompanyDoor;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the door offers besides login and password: the company's own sign-in, and a demonstration's accounts. */
@Component
class AtTheDoor {
    private final CompanyDoor company;
    private final ObjectProvider<Guests> guests;

    AtTheDoor(CompanyDoor company, ObjectProvider<Guests> guests) {
        this.company = company;
        this.guests = guests;
    }

    Optional<String> company() {
        return company.name();
    }

    List<Guests.Guest> guests() {
        return guests.stream().flatMap(known -> known.guests().stream()).toList();
    }
}
