package io.huiyin.estate.internal;

/** What of a home or place a search key is; rooms and places are either whole or an end of themselves. */
public enum KeyKind {
    ROOM,
    ROOM_PART,
    NAME,
    PINYIN,
    INITIALS,
    PLATE,
    PLACE,
    PLACE_PART
}
