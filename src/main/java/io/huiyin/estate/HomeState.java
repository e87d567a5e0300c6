package io.huiyin.estate;

/** How far a home is in its life with the household: 未售, 未入住, 已交房, 装修中, 已入住, 已出租, 空置. */
public enum HomeState {
    UNSOLD,
    NOT_OCCUPIED,
    HANDED_OVER,
    DECORATING,
    OCCUPIED,
    LET,
    VACANT;

    public String key() {
        return "estate.home-state." + name();
    }
}
