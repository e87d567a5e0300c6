package io.huiyin.roster;

import io.huiyin.estate.Arrival;
import io.huiyin.estate.Building;
import io.huiyin.estate.BuildingHints;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.Home;
import io.huiyin.estate.HomeFilter;
import io.huiyin.estate.HomeState;
import io.huiyin.estate.Homes;
import io.huiyin.estate.NewHome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes good rows into the books: what is new is added, what is there is corrected, nothing is taken away. */
@Component
class RosterWriter {
    private static final int BATCH = 500;

    private final Buildings buildings;
    private final Homes homes;
    private final ResidentsWriter residents;

    RosterWriter(Buildings buildings, Homes homes, ResidentsWriter residents) {
        this.buildings = buildings;
        this.homes = homes;
        this.residents = residents;
    }

    /** All rows in the caller's transaction; tells how many rows are done. */
    @Transactional(propagation = Propagation.MANDATORY)
    Written write(long communityId, List<RosterRow> rows, IntConsumer done) {
        var known = known(communityId);
        addBuildings(communityId, rows);
        var written = Written.nothing();
        for (var from = 0; from < rows.size(); from += BATCH) {
            var batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            written = written.plus(homes(communityId, batch, known)).plus(people(communityId, batch, known));
            done.accept(from + batch.size());
        }
        return written;
    }

    private Map<RosterRow.Place, Home> known(long communityId) {
        Map<RosterRow.Place, Home> known = new HashMap<>();
        homes.list(communityId, HomeFilter.all(), 0, Integer.MAX_VALUE).forEach(home -> known.put(place(home), home));
        return known;
    }

    private static RosterRow.Place place(Home home) {
        return new RosterRow.Place(home.building(), home.unit(), home.room()).folded();
    }

    private void addBuildings(long communityId, List<RosterRow> rows) {
        var known = byCode(communityId);
        for (var row : rows) {
            var code = row.place().building();
            known.computeIfAbsent(
                    code.toUpperCase(Locale.ROOT),
                    _ -> buildings.add(communityId, code, code, null, BuildingHints.none()));
        }
    }

    private Map<String, Building> byCode(long communityId) {
        Map<String, Building> known = new HashMap<>();
        buildings.of(communityId).forEach(building -> known.put(building.code().toUpperCase(Locale.ROOT), building));
        return known;
    }

    private Written homes(long communityId, List<RosterRow> batch, Map<RosterRow.Place, Home> known) {
        var built = byCode(communityId);
        Map<RosterRow.Place, NewHome> fresh = new LinkedHashMap<>();
        var changed = 0;
        for (var row : batch) {
            var home = known.get(row.place().folded());
            if (home == null) {
                fresh.merge(row.place().folded(), newHome(row, built), RosterWriter::together);
            } else if (differs(home, row)) {
                homes.correct(communityId, home.id(), row.state(), row.floor(), row.area());
                known.put(row.place().folded(), corrected(home, row));
                changed++;
            }
        }
        homes.addAll(communityId, List.copyOf(fresh.values())).forEach(home -> known.put(place(home), home));
        return new Written(fresh.size(), changed, 0, 0);
    }

    private static NewHome newHome(RosterRow row, Map<String, Building> built) {
        var building = Objects.requireNonNull(built.get(row.place().building().toUpperCase(Locale.ROOT)));
        var state = Objects.requireNonNullElse(
                row.state(), row.person() == null ? HomeState.NOT_OCCUPIED : HomeState.OCCUPIED);
        return new NewHome(building, row.place().unit(), row.place().room(), state, row.floor(), row.area());
    }

    private static NewHome together(NewHome first, NewHome next) {
        return new NewHome(
                first.building(),
                first.unit(),
                first.room(),
                first.state() == HomeState.NOT_OCCUPIED ? next.state() : first.state(),
                first.floor() == null ? next.floor() : first.floor(),
                first.area() == null ? next.area() : first.area());
    }

    private static boolean differs(Home home, RosterRow row) {
        return !corrected(home, row).equals(home);
    }

    private static Home corrected(Home home, RosterRow row) {
        return new Home(
                home.communityId(),
                home.id(),
                home.buildingId(),
                home.building(),
                home.unit(),
                home.room(),
                row.state() == null ? home.state() : row.state(),
                row.floor() == null ? home.floor() : row.floor(),
                row.area() == null ? home.area() : row.area());
    }

    private Written people(long communityId, List<RosterRow> batch, Map<RosterRow.Place, Home> known) {
        var arrivals = new ArrayList<ResidentsWriter.Entry>();
        for (var row : batch) {
            var home = Objects.requireNonNull(known.get(row.place().folded()));
            var person = row.person();
            arrivals.add(new ResidentsWriter.Entry(
                    home.id(), person == null ? null : new Arrival(home.id(), person), row.plates(), row.identity()));
        }
        return residents.write(communityId, arrivals);
    }
}
