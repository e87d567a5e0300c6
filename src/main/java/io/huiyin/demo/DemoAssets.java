package io.huiyin.demo;

import io.huiyin.asset.Asset;
import io.huiyin.asset.AssetDetails;
import io.huiyin.asset.AssetKind;
import io.huiyin.asset.AssetState;
import io.huiyin.asset.Assets;
import io.huiyin.asset.CarePlan;
import io.huiyin.asset.Interval;
import io.huiyin.estate.Community;
import io.huiyin.estate.PlaceKind;
import io.huiyin.estate.PublicPlace;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The assets of a demonstration community: a lift in each unit, pumps, gates, meters, and when they were cared for. */
@Component
class DemoAssets {
    private static final Interval TWO_WEEKS = new Interval(15, Interval.Unit.DAYS);
    private static final Interval MONTH = new Interval(1, Interval.Unit.MONTHS);
    private static final Interval QUARTER = new Interval(3, Interval.Unit.MONTHS);
    private static final Interval YEAR = new Interval(12, Interval.Unit.MONTHS);
    private final Assets assets;
    private final PublicPlaces places;
    private final CarePlan plan;
    private final Clock clock;

    DemoAssets(Assets assets, PublicPlaces places, CarePlan plan, Clock clock) {
        this.assets = assets;
        this.places = places;
        this.plan = plan;
        this.clock = clock;
    }

    /** Writes them all down; the first lift is the one that fails again and again. */
    List<Asset> fill(Community community, DemoStaff.Crew crew) {
        var writing = new Writing(community, Actor.of(crew.the(Post.ENGINEERING_SUPERVISOR)));
        writing.lifts();
        writing.water();
        writing.doors();
        writing.rest();
        return writing.written;
    }

    /** One community's assets being written down. */
    private final class Writing {
        private final Community community;
        private final Actor by;
        private final LocalDate today;
        private final List<PublicPlace> there;
        private final List<Asset> written = new ArrayList<>();

        Writing(Community community, Actor by) {
            this.community = community;
            this.by = by;
            this.today = LocalDate.ofInstant(clock.instant(), community.zone());
            this.there = places.of(community.id());
        }

        void lifts() {
            var lifts = there.stream()
                    .filter(place -> place.kind() == PlaceKind.LIFT)
                    .toList();
            IntStream.range(0, lifts.size()).forEach(at -> {
                var lift = asset("DT", at + 1, AssetKind.LIFT, lifts.get(at).name(), lifts.get(at), TWO_WEEKS);
                plan.given(lift, today.minusDays(3 + at % 9), by);
            });
        }

        void water() {
            var room = kind(PlaceKind.PLANT_ROOM);
            var late = asset("SB", 1, AssetKind.PUMP, "1 号生活变频泵", room, MONTH);
            plan.given(late, today.minusDays(45), by);
            plan.given(asset("SB", 2, AssetKind.PUMP, "2 号生活变频泵", room, MONTH), today.minusDays(26), by);
            plan.given(asset("SB", 3, AssetKind.PUMP, "稳压泵", room, QUARTER), today.minusDays(50), by);
            plan.given(asset("XF", 1, AssetKind.FIRE, "消火栓泵", room, MONTH), today.minusDays(12), by);
            plan.given(asset("XF", 2, AssetKind.FIRE, "喷淋泵", room, MONTH), today.minusDays(12), by);
            asset("XF", 3, AssetKind.FIRE, "火灾报警主机", kind(PlaceKind.GATE), QUARTER);
            asset("BJ", 1, AssetKind.METER, "小区总水表", room, YEAR);
        }

        void doors() {
            var gate = kind(PlaceKind.GATE);
            asset("MJ", 1, AssetKind.GATE, "南门入口道闸", gate, QUARTER);
            asset("MJ", 2, AssetKind.GATE, "南门出口道闸", gate, QUARTER);
            asset("MJ", 3, AssetKind.GATE, "南门人行门禁", gate, null);
            asset("AF", 1, AssetKind.SECURITY, "监控录像主机", gate, QUARTER);
        }

        void rest() {
            var garage = kind(PlaceKind.GARAGE);
            asset("PD", 1, AssetKind.POWER, "应急发电机", garage, MONTH);
            asset("PD", 2, AssetKind.POWER, "低压配电柜", garage, YEAR);
            asset("NT", 1, AssetKind.HVAC, "车库排风机 A", garage, QUARTER);
            asset("NT", 2, AssetKind.HVAC, "车库排风机 B", garage, QUARTER);
            asset("ZM", 1, AssetKind.LIGHTING, "车库照明回路", garage, null);
            asset("ZM", 2, AssetKind.LIGHTING, "园区路灯", kind(PlaceKind.GARDEN), null);
        }

        private @Nullable PublicPlace kind(PlaceKind kind) {
            return there.stream()
                    .filter(place -> place.kind() == kind)
                    .findFirst()
                    .orElse(null);
        }

        private Asset asset(
                String letters,
                int at,
                AssetKind kind,
                String name,
                @Nullable PublicPlace place,
                @Nullable Interval every) {
            var lift = kind == AssetKind.LIFT;
            var details = new AssetDetails(
                    "%s-%02d".formatted(letters, at),
                    kind,
                    name,
                    place == null ? null : place.buildingId(),
                    place == null ? null : place.id(),
                    place == null ? community.name() : null,
                    lift ? "广日电梯" : null,
                    lift ? "GRPS-800" : null,
                    lift ? "GR2018%04d".formatted(1100 + at) : null,
                    LocalDate.of(lift ? 2018 : 2019, 6, 1).plusDays(3L * at),
                    lift ? null : today.plusMonths(8),
                    every,
                    AssetState.IN_USE,
                    "");
            var asset = assets.add(community.id(), details, by);
            written.add(asset);
            return asset;
        }
    }
}
