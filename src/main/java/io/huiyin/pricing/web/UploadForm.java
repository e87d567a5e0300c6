package io.huiyin.pricing.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The next version as entered: its file, the day it begins (none for at once), and why. */
record UploadForm(
        @Nullable MultipartFile file,
        @Nullable String from,
        @Nullable String reason,
        @Nullable Boolean company) {
    private static final int LONGEST_REASON = 200;

    /** Whether it is to be the whole company's. */
    boolean forCompany() {
        return Boolean.TRUE.equals(company);
    }

    String typedFrom() {
        return from == null ? "" : from.strip();
    }

    String typedReason() {
        return reason == null ? "" : reason.strip();
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    @Nullable
    String reasonError() {
        return typedReason().isEmpty() || typedReason().length() > LONGEST_REASON
                ? "pricing.upload.reasonMissing"
                : null;
    }

    /** When it begins: at once for today or no day; nothing when it is no day or is over. */
    @Nullable
    Instant begins(Instant now, ZoneId zone) {
        if (typedFrom().isEmpty()) {
            return now;
        }
        try {
            LocalDate day = LocalDate.parse(typedFrom());
            LocalDate today = now.atZone(zone).toLocalDate();
            if (day.equals(today)) {
                return now;
            }
            return day.isAfter(today) ? day.atStartOfDay(zone).toInstant() : null;
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
