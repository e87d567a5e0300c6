package io.huiyin.estate;

/** What kind of public place: 大堂, 电梯, 车库, 园区, 设备房, 走廊, 天面, 门岗. */
public enum PlaceKind {
    LOBBY,
    LIFT,
    GARAGE,
    GARDEN,
    PLANT_ROOM,
    CORRIDOR,
    ROOF,
    GATE,
    OTHER;

    public String key() {
        return "estate.place-kind." + name();
    }
}
