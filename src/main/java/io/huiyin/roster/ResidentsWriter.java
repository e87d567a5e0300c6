package io.huiyin.roster;

import io.huiyin.estate.Arrival;
import io.huiyin.estate.HouseholdRegister;
import io.huiyin.estate.Households;
import io.huiyin.estate.Identities;
import io.huiyin.estate.Identity;
import io.huiyin.estate.Newcomer;
import io.huiyin.estate.Phone;
import io.huiyin.estate.Plate;
import io.huiyin.estate.Resident;
import io.huiyin.estate.Telephone;
import io.huiyin.estate.Vehicle;
import io.huiyin.estate.Vehicles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the people and vehicles of some rows: whoever lives there already under that name is corrected, not doubled. */
@Component
class ResidentsWriter {
    private final Households households;
    private final HouseholdRegister register;
    private final Vehicles vehicles;
    private final Identities identities;

    ResidentsWriter(Households households, HouseholdRegister register, Vehicles vehicles, Identities identities) {
        this.identities = identities;
        this.vehicles = vehicles;
        this.households = households;
        this.register = register;
    }

    /** A row whose home is known. */
    record Entry(
            long homeId,
            @Nullable Arrival arrival,
            List<Plate> plates,
            @Nullable Identity identity) {}

    Written write(long communityId, List<Entry> entries) {
        var homeIds = entries.stream().map(Entry::homeId).distinct().toList();
        var residents = households.residents(communityId, homeIds);
        var fresh = new ArrayList<Arrival>();
        var documents = new ArrayList<Optional<Identity>>();
        var changed = 0;
        for (var entry : entries) {
            var arrival = entry.arrival();
            if (arrival == null) {
                continue;
            }
            var same = same(residents.getOrDefault(entry.homeId(), List.of()), arrival.newcomer());
            if (same.isEmpty()) {
                fresh.add(arrival);
                documents.add(Optional.ofNullable(entry.identity()));
            } else if (correct(communityId, same.get(), arrival.newcomer())
                    | identified(communityId, same.get().person().id(), entry.identity())) {
                changed++;
            }
        }
        var arrived = register.moveInAll(communityId, fresh);
        for (var at = 0; at < arrived.size(); at++) {
            identified(communityId, arrived.get(at).id(), documents.get(at).orElse(null));
        }
        vehicles(communityId, entries, vehicles.of(communityId, homeIds));
        return new Written(0, 0, fresh.size(), changed);
    }

    /** The same name in the same home is the same person if the kind is the same or a telephone is. */
    private static Optional<Resident> same(List<Resident> residents, Newcomer newcomer) {
        var namesakes = residents.stream()
                .filter(resident -> resident.person().name().equals(newcomer.name()))
                .toList();
        return namesakes.stream()
                .filter(resident -> resident.residency().kind() == newcomer.kind())
                .findFirst()
                .or(() -> namesakes.stream()
                        .filter(resident -> phones(resident).stream().anyMatch(newcomer.phones()::contains))
                        .findFirst());
    }

    private static List<Phone> phones(Resident resident) {
        return resident.telephones().stream().map(Telephone::phone).toList();
    }

    private boolean correct(long communityId, Resident resident, Newcomer newcomer) {
        var residency = resident.residency();
        var missing = newcomer.phones().stream()
                .filter(phone -> !phones(resident).contains(phone))
                .toList();
        var since = newcomer.since() == null ? residency.since() : newcomer.since();
        var other = residency.kind() != newcomer.kind() || since != null && !since.equals(residency.since());
        missing.forEach(phone -> register.addTelephone(communityId, residency.personId(), phone));
        if (other) {
            register.correct(communityId, residency.id(), newcomer.kind(), since);
        }
        return other || !missing.isEmpty();
    }

    /** Whether the document is new to us. */
    private boolean identified(long communityId, long personId, @Nullable Identity identity) {
        if (identity == null
                || identities
                        .find(communityId, personId)
                        .filter(identity::equals)
                        .isPresent()) {
            return false;
        }
        identities.put(communityId, personId, identity);
        return true;
    }

    private void vehicles(long communityId, List<Entry> entries, Map<Long, List<Vehicle>> known) {
        Map<Long, Set<Plate>> fresh = new LinkedHashMap<>();
        for (var entry : entries) {
            var there = known.getOrDefault(entry.homeId(), List.of()).stream()
                    .map(Vehicle::plate)
                    .collect(Collectors.toSet());
            entry.plates().stream()
                    .filter(plate -> !there.contains(plate.text()))
                    .forEach(plate -> fresh.computeIfAbsent(entry.homeId(), _ -> new LinkedHashSet<>())
                            .add(plate));
        }
        Map<Long, List<Plate>> plates = new LinkedHashMap<>();
        fresh.forEach((home, set) -> plates.put(home, List.copyOf(set)));
        vehicles.addAll(communityId, plates);
    }
}
