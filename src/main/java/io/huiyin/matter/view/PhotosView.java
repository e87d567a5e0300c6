package io.huiyin.matter.view;

import io.huiyin.matter.Attachment;
import io.huiyin.matter.Attachment.Purpose;
import io.huiyin.procedure.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The photos of a matter, apart by what they show.
 *
 * @param refused why the last one was not taken
 */
public record PhotosView(
        String number, List<Attachment> photos, @Nullable Reason refused) {
    public PhotosView {
        photos = List.copyOf(photos);
    }

    /** What photos may be added for, the usual first. */
    public List<Purpose> choices() {
        return List.of(Purpose.BEFORE, Purpose.AFTER, Purpose.REPORTED, Purpose.SIGNATURE, Purpose.OTHER);
    }

    /** The purposes of which there are photos, in the order of the work. */
    public List<Purpose> groups() {
        return Stream.of(Purpose.values())
                .filter(purpose -> !of(purpose).isEmpty())
                .toList();
    }

    public List<Attachment> of(Purpose purpose) {
        return photos.stream().filter(photo -> photo.purpose() == purpose).toList();
    }
}
