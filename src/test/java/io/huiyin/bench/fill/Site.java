package io.huiyin.bench.fill;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * A community that was filled in, and who and what of the demonstration's community stands for whom and what in it.
 *
 * @param staff the demonstration's staff and public places, by id, with those that take their place here
 * @param logins the staff by login, without the community's code in front
 */
public record Site(
        long id,
        String code,
        Map<Long, Long> staff,
        Map<String, Long> logins,
        List<Dwelling> dwellings,
        Map<LocalDate, Integer> numbers) {

    /** A home with somebody in it, and the end of his telephone's number. */
    public record Dwelling(
            long homeId,
            long buildingId,
            String label,
            long personId,
            String personName,
            String initials,
            String tail) {}

    static Site of(long id, String code, Map<Long, Long> staff, Map<String, Long> logins, List<Dwelling> dwellings) {
        return new Site(id, code, Map.copyOf(staff), Map.copyOf(logins), List.copyOf(dwellings), new HashMap<>());
    }

    public Dwelling any(Random random) {
        return dwellings.get(random.nextInt(dwellings.size()));
    }

    /** Who stands for this member of staff, or what for this public place. */
    long counterpart(long id) {
        return Objects.requireNonNull(staff.get(id), () -> "nobody here for " + id);
    }

    /** The next number of a day's repairs. */
    String number(LocalDate day) {
        var sequence = numbers.merge(day, 1, Integer::sum);
        return "BX%d%02d%02d-%04d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), sequence);
    }

    /** The id of somebody here who does what the demonstration's one does. */
    public long staffId(String demonstrations) {
        return Objects.requireNonNull(logins.get(demonstrations), demonstrations);
    }

    /** The login of somebody here who does what the demonstration's one does. */
    public String login(String demonstrations) {
        return code + "." + demonstrations;
    }
}
