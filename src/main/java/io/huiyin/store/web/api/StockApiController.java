package io.huiyin.store.web.api;

import io.huiyin.api.ApiFailure;
import io.huiyin.estate.Community;
import io.huiyin.staff.Viewer;
import io.huiyin.store.Balances;
import io.huiyin.store.Held;
import io.huiyin.store.StockPlace;
import io.huiyin.store.StoreKeepers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What lies in the store, for programs that complete orders with material from it. */
@RestController
@Tag(name = "stock")
class StockApiController {
    private final Balances balances;
    private final StoreKeepers keepers;

    StockApiController(Balances balances, StoreKeepers keepers) {
        this.balances = balances;
        this.keepers = keepers;
    }

    /** So much of a material at a place; item and place are named in a completion's uses. */
    @Schema(name = "Stock")
    record Stock(
            long item,
            @Schema(example = "JF-15") String code,
            String name,
            String nameEn,
            String unit,
            String unitEn,
            long place,
            String placeName,
            StockPlace.Kind kind,

            @Schema(type = "string", example = "12") String quantity,

            @Schema(type = "string", description = "What a unit costs the company, in yuan", example = "18.00")
            String cost) {
        static Stock of(Held held) {
            return new Stock(
                    held.material().id(),
                    held.material().code(),
                    held.material().name(),
                    held.material().nameEn(),
                    held.material().unit(),
                    held.material().unit(true),
                    held.place().id(),
                    held.place().name(),
                    held.place().kind(),
                    held.quantity().stripTrailingZeros().toPlainString(),
                    held.material().cost().toPlainString());
        }
    }

    @GetMapping("/api/v1/communities/{site}/stock")
    @Operation(summary = "List what lies in the store and the vans")
    List<Stock> list(Community community, Viewer viewer) {
        if (!keepers.reads(viewer, community.id())) {
            throw ApiFailure.forbidden();
        }
        return balances.all(community.id()).stream().map(Stock::of).toList();
    }
}
