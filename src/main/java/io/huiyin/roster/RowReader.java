package io.huiyin.roster;

import static io.huiyin.roster.RosterColumn.*;

import io.huiyin.estate.EstateRefusal;
import io.huiyin.estate.HomeState;
import io.huiyin.estate.Identity;
import io.huiyin.estate.Newcomer;
import io.huiyin.estate.Phone;
import io.huiyin.estate.Plate;
import io.huiyin.estate.ResidencyKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Understands one row of the sheet, and gathers all that is wrong with it. */
final class RowReader {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 200;

    private final SheetLine line;
    private final RosterWords words;
    private final List<Fault> faults = new ArrayList<>();

    RowReader(SheetLine line, RosterWords words) {
        this.line = line;
        this.words = words;
    }

    List<Fault> faults() {
        return faults;
    }

    /** The row, or nothing when there are faults. */
    Optional<RosterRow> read() {
        var place = new RosterRow.Place(required(BUILDING, 60), text(UNIT, 20), required(ROOM, 30));
        var floor = parsed(FLOOR, RowReader::floor);
        var area = parsed(AREA, RowReader::area);
        var state = state();
        var person = person();
        var plates = Optional.ofNullable(parsed(PLATE, Plate::parseAll)).orElse(List.of());
        var identity = identity();
        return faults.isEmpty()
                ? Optional.of(new RosterRow(line.row(), place, floor, area, state, person, plates, identity))
                : Optional.empty();
    }

    private String required(RosterColumn column, int longest) {
        var text = text(column, longest);
        if (text.isEmpty()) {
            fault(column, "roster.fault.missing");
        }
        return text;
    }

    /** A part of the room's label as it is kept: 3栋 is 3, 1201室 is 1201. */
    private String text(RosterColumn column, int longest) {
        var plain = Normalizer.normalize(line.value(column), Normalizer.Form.NFKC)
                .strip()
                .replaceFirst("(?<=[0-9A-Za-z])(号楼|单元|栋|幢|座|室|房|号)$", "");
        if (plain.length() > longest) {
            fault(column, "roster.fault.long", String.valueOf(longest));
        }
        return plain;
    }

    private @Nullable HomeState state() {
        var word = line.value(STATE);
        var state = words.state(word);
        if (!word.isEmpty() && state.isEmpty()) {
            fault(STATE, "roster.fault.state");
        }
        return state.orElse(null);
    }

    private @Nullable Newcomer person() {
        var name = line.value(NAME);
        if (name.isEmpty()) {
            List.of(KIND, PHONE, NO_PHONE, SINCE, IDENTITY).stream()
                    .filter(column -> !line.value(column).isEmpty())
                    .findFirst()
                    .ifPresent(column -> fault(NAME, "roster.fault.name", column.key()));
            return null;
        }
        if (name.length() > LONGEST_NAME) {
            fault(NAME, "roster.fault.long", String.valueOf(LONGEST_NAME));
        }
        var kind = kind();
        var phones = phones();
        var since = parsed(SINCE, Days::parse);
        return faults.isEmpty() && kind != null ? new Newcomer(name, kind, since, phones, reason(phones)) : null;
    }

    /** What an export masked says nothing new. */
    private @Nullable Identity identity() {
        return line.value(IDENTITY).contains("*") ? null : parsed(IDENTITY, Identity::parse);
    }

    private @Nullable ResidencyKind kind() {
        var kind = words.kind(line.value(KIND));
        if (kind.isEmpty()) {
            fault(KIND, "roster.fault.kind");
        }
        return kind.orElse(null);
    }

    private List<Phone> phones() {
        var reason = line.value(NO_PHONE);
        if (line.value(PHONE).isEmpty() && reason.isEmpty()) {
            fault(PHONE, "estate.newcomer.phone-or-reason");
        }
        if (reason.length() > LONGEST_REASON) {
            fault(NO_PHONE, "roster.fault.long", String.valueOf(LONGEST_REASON));
        }
        if (!line.value(PHONE).isEmpty() && !reason.isEmpty()) {
            fault(NO_PHONE, "estate.newcomer.phone-and-reason");
        }
        return Optional.ofNullable(parsed(PHONE, Phone::parse)).orElse(List.of());
    }

    private @Nullable String reason(List<Phone> phones) {
        return phones.isEmpty() ? line.value(NO_PHONE) : null;
    }

    private <T> @Nullable T parsed(RosterColumn column, Function<String, T> reading) {
        var text = line.value(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (EstateRefusal refused) {
            faults.add(new Fault(line.row(), column, text, refused.reason()));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
            fault(column, "roster.fault." + column);
        }
        return null;
    }

    private static Integer floor(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceFirst("(?i)(层|楼|f)$", "")
                .replaceFirst("(?i)^(b|负)(?=[0-9])", "-")
                .strip();
        var floor = Integer.parseInt(plain);
        if (floor < -10 || floor > 200) {
            throw new IllegalArgumentException("no floor");
        }
        return floor;
    }

    private static BigDecimal area(String text) {
        var plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC).replaceFirst("(?i)\\s*(m2|m\\^2|平方米|平米|平方|平)$", "");
        var area = new BigDecimal(plain.replace(",", "").strip()).setScale(2, RoundingMode.HALF_UP);
        if (area.signum() <= 0 || area.compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            throw new IllegalArgumentException("no area");
        }
        return area;
    }

    private void fault(RosterColumn column, String key, String... args) {
        faults.add(Fault.of(line, column, key, args));
    }
}
