package io.huiyin.repair.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of a new work order, as it was typed; nothing is lost when something in it is wrong. */
public record RecordForm(
        @Nullable Long contact,
        @Nullable UUID submission,
        @Nullable String where,
        @Nullable String homeId,
        @Nullable String placeId,
        @Nullable String place,
        @Nullable String publicFacility,
        @Nullable String spot,
        @Nullable String fault,
        @Nullable String content,
        @Nullable String trade,
        @Nullable String priority,
        @Nullable String item,
        @Nullable String offList,
        @Nullable String appointment,
        @Nullable String telephoneId,
        @Nullable String telephone,
        @Nullable String noTelephoneBecause,
        @Nullable String readBack,
        @Nullable String faultType,
        @Nullable String assetId) {

    /** The place as it is told: the home unless said otherwise. */
    public String whereabouts() {
        return where == null || where.isBlank() ? "HOME" : where;
    }

    /** The haste as it is judged: regular unless said otherwise. */
    public String haste() {
        return priority == null || priority.isBlank() ? "REGULAR" : priority;
    }

    /** Whether the form was sent at all, rather than asked for. */
    public boolean sent() {
        return submission != null || fault != null;
    }

    /** The same for the same entries, so that one mark acts on one order only. */
    String print() {
        var entries = toString().replace(String.valueOf(submission), "");
        return "record " + UUID.nameUUIDFromBytes(entries.getBytes(StandardCharsets.UTF_8));
    }
}
