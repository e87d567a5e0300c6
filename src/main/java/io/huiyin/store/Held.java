package io.huiyin.store;

import java.math.BigDecimal;

/** So much of a material at a place. */
public record Held(StockPlace place, Material material, BigDecimal quantity) {
    /** Names place and material in one word of a form: {@code 12:345}. */
    public String word() {
        return place.id() + ":" + material.id();
    }
}
