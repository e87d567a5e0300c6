package io.huiyin.repair.household;

import io.huiyin.matter.Attachment.Purpose;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a household sees beside what happens now.
 *
 * @param told when it was told that the work will be done, and why that changed, the latest first (REP-22)
 * @param because why the work stands still or can't be done
 * @param photos its own, and those before and after the work, by their numbers in the address
 * @param lists the versions of the price list that the prices are of
 * @param material what was found about its own material
 * @param face whether there is a photo of who comes
 * @param texts how it is written to; none where there is no mobile number
 * @param desk where the desk is called
 */
public record Beside(
        List<Told> told,
        @Nullable String because,
        SortedMap<Purpose, List<Long>> photos,
        boolean morePhotos,
        List<String> lists,
        @Nullable Material material,
        @Nullable Cover cover,
        boolean face,
        @Nullable Texts texts,
        @Nullable String desk) {
    public Beside {
        told = List.copyOf(told);
        photos = Collections.unmodifiableSortedMap(photos);
        lists = List.copyOf(lists);
    }

    /** Whether it wants texts about this, and in which language. */
    public record Texts(boolean stopped, boolean english) {}

    /** When it was said, until when the work was to be done, and in which words. */
    public record Told(String at, String expected, String why) {}

    /** Its own material as it was found: the result's word and whether it was warned (REP-14). */
    public record Material(String name, String result, boolean warned) {}

    /**
     * The warranty of what was done.
     *
     * @param again the address of the repair that was reported again, while it is being done
     */
    public record Cover(
            String until, boolean holds, @Nullable String again) {}
}
