package io.huiyin.repair.phone;

import io.huiyin.matter.Attached;
import io.huiyin.matter.Attachment.Purpose;
import io.huiyin.matter.Attachments;
import io.huiyin.matter.MatterRef;
import io.huiyin.procedure.Reason;
import io.huiyin.staff.Actor;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the photos that technicians take before and after the work. */
@Component
class Photographs {
    private static final List<Purpose> TAKEN = List.of(Purpose.BEFORE, Purpose.AFTER);

    private final Attachments attachments;

    Photographs(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Each photo is taken by itself: one that can't be read does not keep out the others, and why it can't is told. */
    List<Reason> add(MatterRef ref, MultiValueMap<String, MultipartFile> sent, Actor by) throws IOException {
        return add(ref, sent, by, null);
    }

    /** The same for photos that waited on the phone, which says when they were taken. */
    List<Reason> add(MatterRef ref, MultiValueMap<String, MultipartFile> sent, Actor by, @Nullable Instant said)
            throws IOException {
        var refused = new ArrayList<Reason>();
        var taken = 0;
        for (var purpose : TAKEN) {
            for (var photo : sent.getOrDefault(purpose.name(), List.of())) {
                if (!photo.isEmpty()) {
                    taken++;
                    var name = Objects.requireNonNullElse(photo.getOriginalFilename(), "");
                    if (attachments.add(ref, purpose, name, photo.getBytes(), by, said)
                            instanceof Attached.Refused(var why)) {
                        refused.add(why);
                    }
                }
            }
        }
        return taken == 0 ? List.of(Reason.of("repair-phone.photos.empty")) : refused;
    }
}
