package io.huiyin.store.web;

import io.huiyin.estate.Community;
import io.huiyin.staff.Viewer;
import io.huiyin.store.Balances;
import io.huiyin.store.Held;
import io.huiyin.store.Material;
import io.huiyin.store.Materials;
import io.huiyin.store.Movements;
import io.huiyin.store.StockPlaces;
import io.huiyin.store.StoreKeepers;
import io.huiyin.store.web.StoreView.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the pages of the store together. */
@Component
class StorePages {
    private static final int MOST = 200;
    private final Materials materials;
    private final Balances balances;
    private final StockPlaces places;
    private final Movements movements;
    private final StoreKeepers keepers;

    StorePages(Materials materials, Balances balances, StockPlaces places, Movements movements, StoreKeepers keepers) {
        this.materials = materials;
        this.balances = balances;
        this.places = places;
        this.movements = movements;
        this.keepers = keepers;
    }

    StoreView store(Viewer viewer, Community community, StoreQuery query) {
        var held = balances.all(community.id()).stream()
                .filter(each -> query.place() == null || each.place().id() == query.place())
                .collect(Collectors.groupingBy(each -> each.material().id()));
        var all = materials.of(community.id()).stream()
                .map(material -> new Line(material, held.getOrDefault(material.id(), List.of())))
                .toList();
        return new StoreView(
                query,
                all.stream().filter(line -> shown(line, query)).toList(),
                places.of(community.id()),
                balances.low(community.id()).size(),
                keepers.keeps(viewer, community.id()));
    }

    private static boolean shown(Line line, StoreQuery query) {
        var material = line.material();
        var named = (material.code() + " " + material.name() + " " + material.nameEn()).toLowerCase(Locale.ROOT);
        return named.contains(query.text())
                && (!query.onlyLow() || line.low())
                && (query.place() == null || !line.held().isEmpty())
                && (material.active() || line.total().signum() > 0);
    }

    MaterialView material(
            Viewer viewer,
            Community community,
            Material material,
            Map<String, String> entered,
            Map<String, String> faults) {
        return new MaterialView(
                material,
                balances.all(community.id()).stream()
                        .filter(each -> each.material().id() == material.id())
                        .toList(),
                places.of(community.id()),
                movements.of(community.id(), material.id(), MOST),
                entered,
                faults,
                keepers.keeps(viewer, community.id()));
    }

    CountView count(Community community, long placeId, List<String> faults) {
        var place = places.find(community.id(), placeId).orElseThrow();
        var held = balances.at(community.id(), placeId).stream()
                .collect(Collectors.toMap(each -> each.material().id(), Held::quantity));
        return new CountView(
                place,
                materials.of(community.id()).stream()
                        .filter(material -> material.active() || held.containsKey(material.id()))
                        .map(material -> new CountView.Row(material, held.getOrDefault(material.id(), BigDecimal.ZERO)))
                        .toList(),
                faults);
    }
}
