package io.huiyin.roster;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Kind;
import io.huiyin.audit.Note;
import io.huiyin.audit.Subject;
import io.huiyin.estate.Community;
import io.huiyin.estate.EstateRefusal;
import io.huiyin.estate.Home;
import io.huiyin.estate.HomeFilter;
import io.huiyin.estate.Homes;
import io.huiyin.estate.Households;
import io.huiyin.estate.Identities;
import io.huiyin.estate.Phone;
import io.huiyin.estate.Resident;
import io.huiyin.estate.Telephone;
import io.huiyin.estate.Vehicle;
import io.huiyin.estate.Vehicles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the roster out in the form in which it is taken in; whoever does so says why, and it is written down. */
@Service
public class RosterExports {
    private static final int LONGEST_REASON = 200;

    private final Homes homes;
    private final Households households;
    private final Vehicles vehiclesOf;
    private final RosterForm form;
    private final RosterWords words;
    private final Identities identities;
    private final Audit audit;

    RosterExports(
            Homes homes,
            Households households,
            Vehicles vehiclesOf,
            RosterForm form,
            RosterWords words,
            Identities identities,
            Audit audit) {
        this.vehiclesOf = vehiclesOf;
        this.homes = homes;
        this.households = households;
        this.form = form;
        this.words = words;
        this.identities = identities;
        this.audit = audit;
    }

    /**
     * All homes, their people with whole telephones, their vehicles, as the form that an import reads (DSK-09).
     *
     * @param identified whether identity numbers are whole; otherwise they are masked
     */
    @Transactional
    public byte[] all(Community community, boolean identified, String reason, Locale locale) {
        var why = reason.replaceAll("\\p{Cntrl}+", " ").strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new EstateRefusal("roster.export.reason");
        }
        var rows = rows(community.id(), identified, locale);
        audit.note(Note.of(Kind.ROSTER_EXPORTED)
                .in(community.id())
                .about(Subject.community(community.id(), community.name()))
                .because(why)
                .with(String.valueOf(rows.size())));
        return Workbooks.written(workbook -> {
            var sheet = form.roster(workbook, locale);
            for (var row = 0; row < rows.size(); row++) {
                form.row(sheet, row + 1, rows.get(row));
            }
        });
    }

    private List<Map<RosterColumn, String>> rows(long communityId, boolean identified, Locale locale) {
        var all = homes.list(communityId, HomeFilter.all(), 0, Integer.MAX_VALUE);
        var ids = all.stream().map(Home::id).toList();
        var residents = households.residents(communityId, ids);
        var vehicles = vehiclesOf.of(communityId, ids);
        var documents = documents(communityId, residents.values(), identified);
        var rows = new ArrayList<Map<RosterColumn, String>>();
        for (var home : all) {
            var people = residents.getOrDefault(home.id(), List.of());
            var plates = plates(vehicles.getOrDefault(home.id(), List.of()));
            rows.add(row(home, people.isEmpty() ? null : people.getFirst(), plates, documents, locale));
            people.stream().skip(1).forEach(person -> rows.add(row(home, person, "", documents, locale)));
        }
        return rows;
    }

    private static String plates(List<Vehicle> vehicles) {
        return vehicles.stream().map(Vehicle::plate).collect(Collectors.joining(" / "));
    }

    private Map<Long, String> documents(long communityId, Collection<List<Resident>> all, boolean identified) {
        var people = all.stream()
                .flatMap(List::stream)
                .map(resident -> resident.person().id())
                .toList();
        return identities.of(communityId, people).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> identified
                                ? each.getValue().number()
                                : each.getValue().masked()));
    }

    private Map<RosterColumn, String> row(
            Home home, @Nullable Resident resident, String plates, Map<Long, String> documents, Locale locale) {
        var row = new EnumMap<RosterColumn, String>(RosterColumn.class);
        row.put(RosterColumn.BUILDING, home.building());
        row.put(RosterColumn.UNIT, home.unit());
        row.put(RosterColumn.ROOM, home.room());
        row.put(RosterColumn.FLOOR, text(home.floor()));
        row.put(RosterColumn.AREA, text(home.area()));
        row.put(RosterColumn.STATE, words.text(locale, home.state().key()));
        row.put(RosterColumn.PLATE, plates);
        if (resident != null) {
            person(row, resident, locale);
            row.put(
                    RosterColumn.IDENTITY,
                    documents.getOrDefault(resident.person().id(), ""));
        }
        row.values().removeIf(String::isEmpty);
        return row;
    }

    private void person(Map<RosterColumn, String> row, Resident resident, Locale locale) {
        row.put(RosterColumn.NAME, resident.person().name());
        row.put(
                RosterColumn.KIND,
                words.text(locale, resident.residency().kind().key()));
        row.put(
                RosterColumn.PHONE,
                resident.telephones().stream()
                        .map(Telephone::phone)
                        .map(Phone::written)
                        .collect(Collectors.joining(" / ")));
        row.put(RosterColumn.NO_PHONE, text(resident.person().noPhoneReason()));
        row.put(RosterColumn.SINCE, text(resident.residency().since()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
