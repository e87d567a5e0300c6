package io.huiyin.demo;

import io.huiyin.estate.Building;
import io.huiyin.estate.BuildingHints;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.Community;
import io.huiyin.estate.Home;
import io.huiyin.estate.HomeState;
import io.huiyin.estate.Homes;
import io.huiyin.estate.HouseholdRegister;
import io.huiyin.estate.NewHome;
import io.huiyin.estate.Newcomer;
import io.huiyin.estate.Phone;
import io.huiyin.estate.PlaceKind;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.estate.ResidencyKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The homes and people of a demonstration community. */
@Component
class DemoEstate {
    private final Buildings buildings;
    private final Homes homes;
    private final HouseholdRegister register;
    private final PublicPlaces places;
    private final TransactionTemplate transactions;

    DemoEstate(
            Buildings buildings,
            Homes homes,
            HouseholdRegister register,
            PublicPlaces places,
            TransactionTemplate transactions) {
        this.buildings = buildings;
        this.homes = homes;
        this.register = register;
        this.places = places;
        this.transactions = transactions;
    }

    void fill(Community community, Random random) {
        transactions.executeWithoutResult(status -> {
            var names = new DemoNames(random);
            var main = community.code().equals("lw");
            for (var number = 1; number <= (main ? 4 : 3); number++) {
                building(community, number, main ? 2 : 1, main ? 12 : 18, names, random);
            }
            places.add(community.id(), null, PlaceKind.GARAGE, "地下车库 B1");
            places.add(community.id(), null, PlaceKind.GARDEN, "中心花园");
            places.add(community.id(), null, PlaceKind.PLANT_ROOM, "生活水泵房");
            places.add(community.id(), null, PlaceKind.GATE, "南门岗");
        });
    }

    private void building(Community community, int number, int units, int floors, DemoNames names, Random random) {
        var hints = new BuildingHints(null, null, null, number + " 栋总水阀在首层管井", "负一层配电房", null);
        var building = buildings.add(community.id(), String.valueOf(number), number + " 栋", floors, hints);
        for (var unit = 1; unit <= units; unit++) {
            places.add(community.id(), building.id(), PlaceKind.LOBBY, number + " 栋 " + unit + " 单元大堂");
            places.add(community.id(), building.id(), PlaceKind.LIFT, number + " 栋 " + unit + " 单元客梯");
            var rows = rooms(building, unit, floors, random);
            homes.addAll(community.id(), rows).forEach(home -> household(home, names, random));
        }
    }

    private static List<NewHome> rooms(Building building, int unit, int floors, Random random) {
        var rows = new ArrayList<NewHome>();
        for (var floor = 1; floor <= floors; floor++) {
            for (var door = 1; door <= 2; door++) {
                var room = "%d%02d".formatted(floor, door);
                var area = BigDecimal.valueOf(78 + 11L * door);
                rows.add(new NewHome(building, String.valueOf(unit), room, state(random), floor, area));
            }
        }
        return rows;
    }

    private static HomeState state(Random random) {
        var drawn = random.nextInt(100);
        if (drawn < 76) {
            return HomeState.OCCUPIED;
        }
        if (drawn < 88) {
            return HomeState.LET;
        }
        return drawn < 94 ? HomeState.VACANT : HomeState.DECORATING;
    }

    private void household(Home home, DemoNames names, Random random) {
        var surname = names.surname();
        moveIn(home, surname + names.given(), ResidencyKind.OWNER, names);
        var others = home.state() == HomeState.OCCUPIED ? 1 + random.nextInt(3) : 0;
        for (var each = 0; each < others; each++) {
            family(home, (each == 0 ? names.surname() : surname) + names.given(), names, random);
        }
        if (home.state() == HomeState.LET) {
            moveIn(home, names.surname() + names.given(), ResidencyKind.LODGER, names);
        }
        if (random.nextInt(3) == 0) {
            register.addVehicle(home.communityId(), home.id(), names.plate());
        }
    }

    private void family(Home home, String name, DemoNames names, Random random) {
        if (random.nextInt(3) == 0) {
            var child = new Newcomer(name, ResidencyKind.FAMILY, null, List.of(), "未成年，请联系业主");
            register.moveIn(home.communityId(), home.id(), child);
        } else {
            moveIn(home, name, ResidencyKind.FAMILY, names);
        }
    }

    private void moveIn(Home home, String name, ResidencyKind kind, DemoNames names) {
        var newcomer = new Newcomer(name, kind, null, Phone.parse(names.telephone()), null);
        register.moveIn(home.communityId(), home.id(), newcomer);
    }
}
