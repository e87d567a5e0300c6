package io.huiyin.pricing.web;

import io.huiyin.estate.Community;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceList;
import io.huiyin.pricing.PriceLists;
import io.huiyin.staff.Trade;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lays out a version of the price list with the others beside it. */
@Component
class PricesPage {
    private final PriceLists lists;
    private final Clock clock;

    PricesPage(PriceLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    PricesView view(
            Community community,
            @Nullable Long version,
            String query,
            PricesView.@Nullable UploadView upload,
            boolean mayForCompany) {
        List<PriceList> versions = lists.versions(community.id());
        Optional<PriceList> inForce = lists.inForce(community.id(), clock.instant());
        Optional<PriceList> shown = version == null ? inForce : Optional.of(chosen(versions, version));
        return new PricesView(
                shown.map(list -> version(list, inForce, community)).orElse(null),
                query,
                shown.map(list -> groups(lists.search(list, query))).orElse(List.of()),
                versions.stream().map(list -> version(list, inForce, community)).toList(),
                upload,
                mayForCompany);
    }

    /** The version asked for; one of another community does not exist. */
    PriceList chosen(Community community, long version) {
        return chosen(lists.versions(community.id()), version);
    }

    /** The same with what it is today. */
    PricesView.Version version(Community community, long version) {
        return version(chosen(community, version), lists.inForce(community.id(), clock.instant()), community);
    }

    /** All versions with what they are today, the community's own before the company's, of each the latest first. */
    List<PricesView.Version> versions(Community community) {
        var inForce = lists.inForce(community.id(), clock.instant());
        return lists.versions(community.id()).stream()
                .map(list -> version(list, inForce, community))
                .toList();
    }

    private static PriceList chosen(List<PriceList> versions, long version) {
        return versions.stream()
                .filter(list -> list.id() == version)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PricesView.Version version(PriceList list, Optional<PriceList> inForce, Community community) {
        Instant now = clock.instant();
        var state = list.validFrom().isAfter(now)
                ? PricesView.Version.State.TO_COME
                : inForce.filter(list::equals).isPresent()
                        ? PricesView.Version.State.IN_FORCE
                        : PricesView.Version.State.PAST;
        return new PricesView.Version(
                list, list.validFrom().atZone(community.zone()).toLocalDate(), state);
    }

    static List<PricesView.Group> groups(List<PriceItem> items) {
        Map<Trade, List<PriceItem>> byTrade = items.stream().collect(Collectors.groupingBy(PriceItem::trade));
        return Arrays.stream(Trade.values())
                .filter(byTrade::containsKey)
                .map(trade -> new PricesView.Group(trade, byTrade.getOrDefault(trade, List.of())))
                .toList();
    }
}
