package io.huiyin.matter;

import io.huiyin.matter.Attached.Added;
import io.huiyin.matter.Attachment.Purpose;
import io.huiyin.paper.FileRef;
import io.huiyin.paper.Files;
import io.huiyin.paper.Images;
import io.huiyin.paper.Picture;
import io.huiyin.procedure.Reason;
import io.huiyin.staff.Actor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds photos to matters: what was reported, before and after the work; each is a fact on the timeline and stays. */
@Component
public class Attachments {
    static final int MOST = 60;
    private static final int NAME = 120;
    private static final Set<Purpose> PICTURES =
            Set.of(Purpose.REPORTED, Purpose.BEFORE, Purpose.AFTER, Purpose.SIGNATURE, Purpose.OTHER);
    private final AttachmentRows rows;
    private final Matters matters;
    private final Remarks remarks;
    private final Belated belated;
    private final Store store;

    Attachments(AttachmentRows rows, Matters matters, Remarks remarks, Belated belated, Store store) {
        this.rows = rows;
        this.matters = matters;
        this.remarks = remarks;
        this.belated = belated;
        this.store = store;
    }

    /** Who sends a photo, and when his phone says that it was taken; nothing where it came at once. */
    private record Sender(Actor by, @Nullable Instant said) {}

    /** Where pictures are taken in and kept. */
    @Component
    record Store(Images images, Files files) {}

    /**
     * Adds a photo to a matter of any stage. The same picture for the same purpose is kept once, so that a phone may send it again.
     *
     * @throws NoSuchElementException when there is no such matter
     */
    @Transactional
    public Attached add(MatterRef ref, Purpose purpose, String name, byte[] content, Actor by) {
        return add(ref, purpose, name, content, by, null);
    }

    /** The same for a photo that waited on a phone, which says when it was taken. */
    @Transactional
    public Attached add(MatterRef ref, Purpose purpose, String name, byte[] content, Actor by, @Nullable Instant said) {
        if (!PICTURES.contains(purpose)) {
            return new Attached.Refused(Reason.of("matter.attachment.picturesOnly"));
        }
        return switch (store.images().take(content)) {
            case Picture.Refused(var reason) -> new Attached.Refused(reason);
            case Picture.Taken taken -> keep(ref, purpose, shortened(name), taken, new Sender(by, said));
        };
    }

    private Attached keep(MatterRef ref, Purpose purpose, String name, Picture.Taken taken, Sender sender) {
        var file = store.files().keep(taken.content(), taken.type());
        var thumbnail = store.files().keep(taken.thumbnail(), "image/jpeg");
        var matter = matters.lock(ref).orElseThrow(() -> new NoSuchElementException("no matter " + ref));
        var there = rows.of(ref);
        return there.stream()
                .filter(other -> other.purpose() == purpose && other.file().equals(file.hash()))
                .findFirst()
                .<Attached>map(Added::new)
                .orElseGet(() -> there.size() >= MOST
                        ? new Attached.Refused(Reason.of("matter.attachment.tooMany", String.valueOf(MOST)))
                        : new Added(append(matter, purpose, name, file, thumbnail, sender)));
    }

    private Attachment append(
            Matter matter, Purpose purpose, String name, FileRef file, FileRef thumbnail, Sender sender) {
        var now = remarks.now();
        var taken = belated.taken(matter, sender.said(), now);
        var added = rows.insert(new Attachment(
                matter.ref(),
                0,
                purpose,
                name,
                file.hash(),
                thumbnail.hash(),
                file.type(),
                file.size(),
                now,
                sender.by().name(),
                taken.counted()));
        remarks.write(matter, "PhotoAdded", taken.beside(facts(added)), sender.by());
        return added;
    }

    /** The hash stands on the chained timeline, so that a photo can't be exchanged unseen. */
    private static Map<String, Object> facts(Attachment added) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("purpose", added.purpose().name());
        facts.put("name", added.name());
        facts.put("photo", added.id());
        facts.put("file", added.file());
        return facts;
    }

    private static String shortened(String name) {
        var plain = name.strip().replaceAll("\\p{Cntrl}", "");
        var end = plain.offsetByCodePoints(0, Math.min(NAME, plain.codePointCount(0, plain.length())));
        return plain.isEmpty() ? "photo" : plain.substring(0, end);
    }

    /** The attachments of a matter in the order of their moments. */
    public List<Attachment> of(MatterRef ref) {
        return rows.of(ref);
    }

    public Optional<Attachment> find(MatterRef ref, long id) {
        return rows.find(ref, id);
    }

    public byte[] content(Attachment attachment) {
        return store.files().read(attachment.file());
    }

    /** The small picture of it, a JPEG; the content itself where there is none. */
    public byte[] thumbnail(Attachment attachment) {
        var thumbnail = attachment.thumbnail();
        return store.files().read(thumbnail == null ? attachment.file() : thumbnail);
    }
}
