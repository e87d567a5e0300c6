package io.huiyin.bench.line;

import io.huiyin.bench.House;
import io.huiyin.bench.Program;
import io.huiyin.bench.fill.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Work orders that wait for an act, all alike: same stage, same version, as many entries. */
final class Orders {
    private final House house;
    private final Map<Long, Site> sites;
    private final Map<Long, Program> programs = new HashMap<>();

    Orders(House house) {
        this.house = house;
        this.sites = house.sites().stream().collect(Collectors.toMap(Site::id, site -> site));
    }

    /** An order with its technician, and the price list's line that is to be done. */
    record Order(
            Site site,
            long communityId,
            long id,
            String number,
            int version,
            long staffId,
            long item,
            Program technician) {}

    /** The orders of the most usual kind at this stage, mixed over the communities. */
    List<Order> at(String stage) {
        var found = house.database()
                .list(
                        """
                        with alike as (
                            select m.community_id, m.id, m.number, m.version, m.assignee_id, m.entries,
                                   coalesce((select max(item_id) from charge_line l
                                             where l.community_id = m.community_id and l.matter_id = m.id), 0) as item
                            from matter m where m.stage = ? and not m.ended and m.community_id = any (?)),
                        usual as (
                            select version, entries, item from alike
                            group by version, entries, item order by count(*) desc limit 1)
                        select alike.* from alike join usual using (version, entries, item) order by alike.number, alike.id""",
                        row -> {
                            var site = Objects.requireNonNull(sites.get(row.getLong("community_id")));
                            return new Order(
                                    site,
                                    site.id(),
                                    row.getLong("id"),
                                    row.getString("number"),
                                    row.getInt("version"),
                                    row.getLong("assignee_id"),
                                    row.getLong("item"),
                                    program(site, row.getLong("assignee_id")));
                        },
                        stage,
                        sites.keySet().toArray(Long[]::new));
        return new ArrayList<>(found);
    }

    private Program program(Site site, long staffId) {
        return programs.computeIfAbsent(staffId, id -> {
            var login = site.logins().entrySet().stream()
                    .filter(known -> known.getValue() == staffId)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            return Program.of(house.http(), house.database(), site, login);
        });
    }

    /** The ids of the open clocks of these orders, by order and clause. */
    Map<Long, Map<String, Long>> clocks(List<Order> orders) {
        var clocks = new HashMap<Long, Map<String, Long>>();
        house.database()
                .list(
                        """
                        select matter_id, clause, id from clause_clock
                        where matter_id = any (?) and community_id = any (?) and state = 'RUNNING'""",
                        row -> clocks.computeIfAbsent(row.getLong(1), any -> new HashMap<>())
                                .put(row.getString(2), row.getLong(3)),
                        orders.stream().map(Order::id).toArray(Long[]::new),
                        orders.stream().map(Order::communityId).distinct().toArray(Long[]::new));
        return clocks;
    }
}
