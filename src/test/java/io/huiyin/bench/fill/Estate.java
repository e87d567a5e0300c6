package io.huiyin.bench.fill;

import io.huiyin.bench.fill.Site.Dwelling;
import io.huiyin.estate.Phone;
import io.huiyin.estate.internal.Ordering;
import io.huiyin.estate.internal.Seal;
import io.huiyin.estate.internal.SearchKey;
import io.huiyin.estate.internal.Spellings;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Writes the homes, people and telephones of one community, to be found in all the ways that the product knows. */
final class Estate {
    private static final int PER_BUILDING = 100;
    private static final int DOORS = 4;
    private static final String SURNAMES = "陈李黄张梁林王吴刘何邓罗冯谢叶周苏曾单区仇赵钱孙郑蒋沈韩杨朱秦许吕施孔曹严华金魏陶姜";
    private static final String GIVEN = "美志丽伟国秀家嘉子雨建晓海文婷永淑俊敏洁浩思玉锦玲强华明英豪欣轩桐东燕杰康芬然兰荣静涛磊娜军勇艳娟";

    private final long communityId;
    private final Ids ids;
    private final Seal seal;
    private final Random random;
    private final Tables tables;
    private final List<Dwelling> dwellings = new ArrayList<>();

    Estate(Connection connection, long communityId, Ids ids, Seal seal, Random random) {
        this.communityId = communityId;
        this.ids = ids;
        this.seal = seal;
        this.random = random;
        this.tables = new Tables(connection);
    }

    /** The tables of the estate. */
    private static final class Tables {
        final CopyTable buildings;
        final CopyTable homes;
        final CopyTable people;
        final CopyTable residencies;
        final CopyTable telephones;
        final CopyTable tails;
        final CopyTable vehicles;
        final CopyTable keys;

        Tables(Connection connection) {
            buildings = new CopyTable(
                    connection, "building", List.of("community_id", "id", "code", "name", "floors", "ordering"));
            homes = new CopyTable(
                    connection,
                    "home",
                    List.of("community_id", "id", "building_id", "unit", "room", "floor", "area", "state", "ordering"));
            people = new CopyTable(connection, "person", List.of("community_id", "id", "name", "pinyin", "initials"));
            residencies = new CopyTable(
                    connection, "residency", List.of("community_id", "id", "home_id", "person_id", "kind"));
            telephones = new CopyTable(
                    connection, "telephone", List.of("community_id", "id", "person_id", "sealed", "hash"));
            tails = new CopyTable(
                    connection, "telephone_tail", List.of("community_id", "tail", "telephone_id", "person_id"));
            vehicles = new CopyTable(connection, "vehicle", List.of("community_id", "id", "home_id", "plate"));
            keys = new CopyTable(
                    connection, "search_key", List.of("community_id", "key", "target_id", "person_id", "kind"));
        }

        void flush() {
            List.of(buildings, homes, people, residencies, telephones, tails, vehicles, keys)
                    .forEach(CopyTable::flush);
        }
    }

    List<Dwelling> fill(int homes) {
        for (var building = 1; dwellings.size() < homes; building++) {
            var id = ids.next();
            var code = Integer.toString(building);
            tables.buildings.add(communityId, id, code, code + " 栋", PER_BUILDING / DOORS, Ordering.of(code));
            for (var at = 0; at < PER_BUILDING && dwellings.size() < homes; at++) {
                home(id, code, at);
            }
        }
        tables.flush();
        return dwellings;
    }

    private void home(long buildingId, String building, int at) {
        var id = ids.next();
        var floor = at / DOORS + 1;
        var unit = Integer.toString(at % DOORS / 2 + 1);
        var room = "%d%02d".formatted(floor, at % 2 + 1);
        tables.homes.add(
                communityId, id, buildingId, unit, room, floor, 89, "OCCUPIED", Ordering.of(building, unit, room));
        keys(id, SearchKey.ofHome(building, unit, room));
        var owner = moveIn(id, "OWNER");
        if (random.nextInt(4) > 0) {
            moveIn(id, "FAMILY");
        }
        if (random.nextInt(3) == 0) {
            var plate = "粤A%05d".formatted(random.nextInt(100_000));
            tables.vehicles.add(communityId, ids.next(), id, plate);
            keys(id, SearchKey.ofPlate(plate));
        }
        var label = String.join("-", building, unit, room);
        dwellings.add(new Dwelling(id, buildingId, label, owner.id(), owner.name(), owner.initials(), owner.tail()));
    }

    private record Somebody(long id, String name, String initials, String tail) {}

    private Somebody moveIn(long homeId, String kind) {
        var id = ids.next();
        var name = name();
        var spelling = Spellings.of(name).getFirst();
        tables.people.add(communityId, id, name, spelling.pinyin(), spelling.initials());
        tables.residencies.add(communityId, ids.next(), homeId, id, kind);
        keys(homeId, SearchKey.ofPerson(id, name));
        var phone = new Phone("13%09d".formatted(random.nextInt(1_000_000_000)), "");
        telephone(id, phone);
        return new Somebody(id, name, spelling.initials(), phone.tails().getFirst());
    }

    private String name() {
        return one(SURNAMES) + one(GIVEN) + (random.nextInt(5) == 0 ? "" : one(GIVEN));
    }

    private String one(String of) {
        var at = random.nextInt(of.length());
        return of.substring(at, at + 1);
    }

    private void telephone(long personId, Phone phone) {
        var id = ids.next();
        tables.telephones.add(
                communityId, id, personId, bytes(seal.seal(phone.full())), bytes(seal.hash(phone.full())));
        phone.tails().forEach(tail -> tables.tails.add(communityId, seal.token(communityId, tail), id, personId));
    }

    static String bytes(byte[] value) {
        return "\\x" + HexFormat.of().formatHex(value);
    }

    private void keys(long target, List<SearchKey> keys) {
        keys.forEach(key -> tables.keys.add(communityId, key.key(), target, key.personId(), key.kind()));
    }
}
