package io.huiyin.asset;

import io.huiyin.staff.Trade;

/** What kind of asset: 电梯, 水泵, 门禁道闸, 表计, 消防, 供配电, 暖通, 照明, 安防, 其他; and whose trade looks after it. */
public enum AssetKind {
    LIFT(Trade.LIFT),
    PUMP(Trade.PLUMBING),
    GATE(Trade.GENERAL),
    METER(Trade.PLUMBING),
    FIRE(Trade.GENERAL),
    POWER(Trade.ELECTRICAL),
    HVAC(Trade.HVAC),
    LIGHTING(Trade.ELECTRICAL),
    SECURITY(Trade.GENERAL),
    OTHER(Trade.GENERAL);

    private final Trade trade;

    AssetKind(Trade trade) {
        this.trade = trade;
    }

    public Trade trade() {
        return trade;
    }

    public String key() {
        return "asset.kind." + name();
    }
}
