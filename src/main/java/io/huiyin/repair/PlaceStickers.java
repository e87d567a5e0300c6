package io.huiyin.repair;

import io.huiyin.staff.Actor;
import java.util.List;

/** The stickers by which whoever comes by reports at a public place. */
public interface PlaceStickers {
    /** Gives each of these places a sticker that has none yet. */
    void give(long communityId, List<Long> places, Actor by);
}
