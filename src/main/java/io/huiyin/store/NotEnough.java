package io.huiyin.store;

import java.math.BigDecimal;

/** Less lies there than was to be taken; nothing was. */
public final class NotEnough extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String material;
    private final BigDecimal left;

    NotEnough(String material, BigDecimal left) {
        super("not enough of " + material);
        this.material = material;
        this.left = left;
    }

    public String material() {
        return material;
    }

    /** What is left, without needless zeros. */
    public String left() {
        return left.stripTrailingZeros().toPlainString();
    }
}
