package io.huiyin.roster;

import io.huiyin.estate.HomeState;
import io.huiyin.estate.Homes;
import io.huiyin.estate.HouseholdRegister;
import io.huiyin.estate.Households;
import io.huiyin.estate.Identities;
import io.huiyin.estate.Identity;
import io.huiyin.estate.Newcomer;
import io.huiyin.estate.Phone;
import io.huiyin.estate.Plate;
import io.huiyin.estate.Resident;
import io.huiyin.estate.Vehicles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects a household as somebody saw it: whoever saw an older state is refused and shown the present one. */
@Service
public class HouseholdDesk {
    private final HouseholdRegister register;
    private final Households households;
    private final Vehicles vehicles;
    private final Homes homes;
    private final Identities identities;

    HouseholdDesk(
            HouseholdRegister register, Households households, Vehicles vehicles, Homes homes, Identities identities) {
        this.identities = identities;
        this.vehicles = vehicles;
        this.register = register;
        this.households = households;
        this.homes = homes;
    }

    /** A household as it was seen. */
    public record Seen(long communityId, long homeId, int version) {}

    @Transactional
    public void moveIn(Seen seen, Newcomer newcomer) {
        claim(seen);
        register.moveIn(seen.communityId, seen.homeId, newcomer);
    }

    @Transactional
    public void moveOut(Seen seen, long residencyId, LocalDate until) {
        claim(seen);
        present(seen, resident -> resident.residency().id() == residencyId);
        register.moveOut(seen.communityId, residencyId, until);
    }

    @Transactional
    public void addTelephones(Seen seen, long personId, List<Phone> phones) {
        claim(seen);
        present(seen, resident -> resident.person().id() == personId);
        phones.forEach(phone -> register.addTelephone(seen.communityId, personId, phone));
    }

    @Transactional
    public void removeTelephone(Seen seen, long telephoneId, @Nullable String noPhoneReason) {
        claim(seen);
        present(seen, resident -> resident.telephones().stream().anyMatch(each -> each.id() == telephoneId));
        register.removeTelephone(seen.communityId, telephoneId, noPhoneReason);
    }

    /** Writes down somebody's identity document; none takes it away. */
    @Transactional
    public void identify(Seen seen, long personId, @Nullable Identity identity) {
        claim(seen);
        present(seen, resident -> resident.person().id() == personId);
        if (identity == null) {
            identities.remove(seen.communityId, personId);
        } else {
            identities.put(seen.communityId, personId, identity);
        }
    }

    @Transactional
    public void addVehicles(Seen seen, List<Plate> plates) {
        claim(seen);
        vehicles.addAll(seen.communityId, Map.of(seen.homeId, plates));
    }

    @Transactional
    public void removeVehicle(Seen seen, long vehicleId) {
        claim(seen);
        vehicles.remove(seen.communityId, seen.homeId, vehicleId);
    }

    @Transactional
    public void changeState(Seen seen, HomeState state) {
        claim(seen);
        homes.changeState(seen.communityId, seen.homeId, state);
    }

    /** Only who lives in this very home is corrected through it. */
    private void present(Seen seen, Predicate<Resident> wanted) {
        if (households.of(seen.communityId, seen.homeId).residents().stream().noneMatch(wanted)) {
            throw new NoSuchElementException("Nobody of that kind in home " + seen.homeId);
        }
    }

    private void claim(Seen seen) {
        register.claim(seen.communityId, seen.homeId, seen.version);
    }
}
