package io.huiyin.repair.print;

import io.huiyin.matter.Attachment;
import io.huiyin.matter.Attachment.Purpose;
import io.huiyin.matter.Attachments;
import io.huiyin.matter.MatterRef;
import io.huiyin.paper.DamagedFile;
import io.huiyin.paper.Images;
import io.huiyin.paper.Picture;
import io.huiyin.repair.print.PhotoSheet.Photo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes the photos of a repair that go on paper, the first of each kind, small enough for it; one that is lost is left out. */
@Component
class PhotoSheets {
    private static final Set<Purpose> PRINTED = Set.of(Purpose.REPORTED, Purpose.BEFORE, Purpose.AFTER);
    private static final int MOST_OF_A_KIND = 4;
    private static final int LONGEST_SIDE = 900;

    private final Attachments attachments;
    private final Images images;

    PhotoSheets(Attachments attachments, Images images) {
        this.attachments = attachments;
        this.images = images;
    }

    PhotoSheet of(MatterRef ref) {
        var all = attachments.of(ref).stream()
                .filter(each -> PRINTED.contains(each.purpose()))
                .toList();
        var before = some(all, Purpose.BEFORE);
        var after = some(all, Purpose.AFTER);
        var reported = some(all, Purpose.REPORTED);
        return new PhotoSheet(before, after, reported, all.size() - before.size() - after.size() - reported.size());
    }

    private List<Photo> some(List<Attachment> all, Purpose purpose) {
        return all.stream()
                .filter(each -> each.purpose() == purpose)
                .limit(MOST_OF_A_KIND)
                .flatMap(each -> photo(each).stream())
                .toList();
    }

    private Optional<Photo> photo(Attachment of) {
        try {
            return images.take(attachments.content(of), LONGEST_SIDE) instanceof Picture.Taken taken
                    ? Optional.of(new Photo(
                            taken.content(), of.at(), of.takenAt() == null ? null : of.addedAt(), of.addedBy()))
                    : Optional.empty();
        } catch (DamagedFile lost) {
            return Optional.empty();
        }
    }
}
