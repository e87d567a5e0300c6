package io.huiyin.demo;

import io.huiyin.estate.Community;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import io.huiyin.store.Material;
import io.huiyin.store.Materials;
import io.huiyin.store.StockPlace;
import io.huiyin.store.StockPlaces;
import io.huiyin.store.Store;
import io.huiyin.store.Use;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A store room, a bag for each technician, and material in them, of which one item runs low. */
@Component
class DemoStore {
    private final Store store;
    private final Materials materials;
    private final StockPlaces places;

    DemoStore(Store store, Materials materials, StockPlaces places) {
        this.store = store;
        this.materials = materials;
        this.places = places;
    }

    /** What lies where, so that orders can take from it. */
    record Shelves(StockPlace room, List<Material> materials) {
        Use use(int at, String quantity) {
            return new Use(room.id(), materials.get(at), new BigDecimal(quantity));
        }
    }

    Shelves fill(Community community, DemoStaff.Crew crew) {
        var keeper = crew.the(Post.TEAM_LEADER);
        var by = Actor.of(keeper);
        var room = places.add(community.id(), StockPlace.Kind.ROOM, "工程仓库", keeper.id());
        var kept = new ArrayList<Material>();
        for (var each : ITEMS) {
            var item = materials.add(community.id(), each.item());
            store.receive(community.id(), item.id(), room.id(), new BigDecimal(each.there()), "季度采购", by);
            kept.add(item);
        }
        for (var technician : crew.all(Post.TECHNICIAN)) {
            var van = places.add(community.id(), StockPlace.Kind.VAN, technician.name() + "的工具包", technician.id());
            for (var common : List.of(0, 1, 2, 5)) {
                store.move(community.id(), kept.get(common).id(), room, van, BigDecimal.valueOf(3), by);
            }
        }
        return new Shelves(room, kept);
    }

    /** An item and how much of it was bought. */
    private record Bought(Material item, String there) {}

    private static final List<Bought> ITEMS = List.of(
            item("JF-15", "角阀 1/2\"", "Angle valve 1/2\"", "只", "18.00", "10", "40"),
            item("LT-01", "快开水龙头", "Basin tap", "只", "32.00", "8", "36"),
            item("RG-40", "不锈钢软管 40cm", "Flexible hose 40 cm", "条", "12.50", "10", "60"),
            item("SX-01", "马桶水箱配件", "Cistern fittings", "套", "45.00", "5", "16"),
            item("DL-01", "下水软管", "Waste hose", "条", "9.00", "6", "24"),
            item("LED-9", "LED 灯泡 9W", "LED bulb 9 W", "只", "8.50", "20", "80"),
            item("CZ-10", "五孔插座", "Socket outlet", "只", "14.00", "8", "30"),
            item("LB-40", "漏电保护器 40A", "Residual-current breaker 40 A", "只", "68.00", "4", "3"),
            item("MJ-01", "电梯门机皮带", "Lift door belt", "条", "160.00", "1", "4"),
            item("RZ-01", "润滑脂", "Grease", "千克", "28.00", "2", "10"));

    private static Bought item(
            String code, String name, String english, String unit, String cost, String low, String there) {
        return new Bought(
                new Material(0, code, name, english, unit, new BigDecimal(cost), new BigDecimal(low), true), there);
    }
}
