package io.huiyin.access;

import io.huiyin.Sites.Site;
import io.huiyin.asset.AssetDetails;
import io.huiyin.asset.AssetKind;
import io.huiyin.asset.AssetState;
import io.huiyin.asset.Assets;
import io.huiyin.asset.CarePlan;
import io.huiyin.asset.Cares;
import io.huiyin.asset.Interval;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import io.huiyin.store.Material;
import io.huiyin.store.Materials;
import io.huiyin.store.Movements;
import io.huiyin.store.StockPlace;
import io.huiyin.store.StockPlaces;
import io.huiyin.store.Store;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** An asset with a care on the plan, and a shelf with material on it. */
final class SampleUpkeep {
    private SampleUpkeep() {}

    static void put(ApplicationContext beans, Site site, Map<String, String> things) {
        var keeper = Actor.of(site.viewer(Post.ENGINEERING_SUPERVISOR));
        asset(beans, site, keeper, things);
        store(beans, site, keeper, things);
    }

    private static void asset(ApplicationContext beans, Site site, Actor keeper, Map<String, String> things) {
        var details = new AssetDetails(
                "DT-01",
                AssetKind.LIFT,
                "客梯",
                null,
                null,
                "3栋",
                null,
                null,
                null,
                null,
                null,
                new Interval(2, Interval.Unit.MONTHS),
                AssetState.IN_USE,
                "");
        var asset = beans.getBean(Assets.class).add(site.id(), details, keeper);
        things.put("asset", String.valueOf(asset.id()));
        beans.getBean(CarePlan.class)
                .keep(site.community(), beans.getBean(Clock.class).instant());
        var care = beans.getBean(Cares.class).of(site.id(), asset.id()).getFirst();
        things.put("care", String.valueOf(care.id()));
    }

    private static void store(ApplicationContext beans, Site site, Actor keeper, Map<String, String> things) {
        var material = beans.getBean(Materials.class)
                .add(site.id(), new Material(0, "JF", "角阀", "Valve", "只", BigDecimal.TEN, BigDecimal.ONE, true));
        var shelf = beans.getBean(StockPlaces.class).add(site.id(), StockPlace.Kind.ROOM, "仓库", null);
        beans.getBean(Store.class).receive(site.id(), material.id(), shelf.id(), BigDecimal.TEN, "", keeper);
        things.put("material", String.valueOf(material.id()));
        things.put("shelf", String.valueOf(shelf.id()));
        things.put(
                "movement",
                String.valueOf(beans.getBean(Movements.class)
                        .of(site.id(), material.id(), 1)
                        .getFirst()
                        .id()));
    }
}
