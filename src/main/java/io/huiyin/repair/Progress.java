package io.huiyin.repair;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to a work order; nothing for what has not happened yet, or not again since it was last taken up.
 *
 * @param countedFrom from when response and completion count: recorded, or taken up again
 */
public record Progress(
        Instant recordedAt,
        Instant countedFrom,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant checkedAt,
        @Nullable Instant reviewedAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Instant returnedAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant toFinanceAt,
        @Nullable Integer labourMinutes,
        @Nullable String result) {

    static Progress recorded(Instant at) {
        return new Progress(at, at, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    Progress acknowledged(Instant at) {
        return new Progress(
                recordedAt,
                countedFrom,
                at,
                acceptedAt,
                arrivedAt,
                checkedAt,
                reviewedAt,
                startedAt,
                completedAt,
                returnedAt,
                verifiedAt,
                toFinanceAt,
                labourMinutes,
                result);
    }

    Progress nobodyYet() {
        return new Progress(
                recordedAt,
                countedFrom,
                acknowledgedAt,
                null,
                null,
                null,
                reviewedAt,
                null,
                completedAt,
                returnedAt,
                verifiedAt,
                toFinanceAt,
                labourMinutes,
                result);
    }

    Progress accepted(Instant at) {
        return new Progress(
                recordedAt,
                countedFrom,
                acknowledgedAt,
                at,
                arrivedAt,
                checkedAt,
                reviewedAt,
                startedAt,
                completedAt,
                returnedAt,
                verifiedAt,
                toFinanceAt,
                labourMinutes,
                result);
    }

    Progress arrived(Instant at) {
        return new Progress(
                recordedAt,
                countedFrom,
                acknowledgedAt,
                acceptedAt,
                at,
                checkedAt,
                reviewedAt,
                startedAt,
                completedAt,
                returnedAt,
                verifiedAt,
                toFinanceAt,
                labourMinutes,
                result);
    }

    Progress checked(Instant at) {
        return new Progress(
                recordedAt,
                countedFrom,
                acknowledgedAt,
                acceptedAt,
                arrivedAt,
                at,
                reviewedAt,
                startedAt,
                completedAt,
                returnedAt,
                verifiedAt,
                toFinanceAt,
                labourMinutes,
                result);
    }

    Progress reviewed(Instant at) {
        return new Progress(
                recordedAt,
                countedFrom,
                acknowledgedAt,
                acceptedAt,
                arrivedAt,
                checkedAt,
                at,
                startedAt,
                completedAt,
                returnedAt,
                verifiedAt,
                toFinanceAt,
                labourMinutes,
                result);
    }

    Progress started(Instant at) {
        return new Progress(
                recordedAt,
                countedFrom,
                acknowledgedAt,
                acceptedAt,
                arrivedAt,
                checkedAt,
                reviewedAt,
                at,
                completedAt,
                returnedAt,
                verifiedAt,
                toFinanceAt,
                labourMinutes,
                result);
    }

    Progress completed(Instant at, int minutes, String what) {
        return new Progress(
                recordedAt,
                countedFrom,
                acknowledgedAt,
                acceptedAt,
                arrivedAt,
                checkedAt,
                reviewedAt,
                startedAt,
                at,
                returnedAt,
                verifiedAt,
                toFinanceAt,
                minutes,
                what);
    }

    Progress returned(Instant at) {
        return new Progress(
                recordedAt,
                countedFrom,
                acknowledgedAt,
                acceptedAt,
                arrivedAt,
                checkedAt,
                reviewedAt,
                startedAt,
                completedAt,
                at,
                verifiedAt,
                toFinanceAt,
                labourMinutes,
                result);
    }

    Progress verified(Instant at) {
        return new Progress(
                recordedAt,
                countedFrom,
                acknowledgedAt,
                acceptedAt,
                arrivedAt,
                checkedAt,
                reviewedAt,
                startedAt,
                completedAt,
                returnedAt,
                at,
                toFinanceAt,
                labourMinutes,
                result);
    }

    Progress toFinance(Instant at) {
        return new Progress(
                recordedAt,
                countedFrom,
                acknowledgedAt,
                acceptedAt,
                arrivedAt,
                checkedAt,
                reviewedAt,
                startedAt,
                completedAt,
                returnedAt,
                verifiedAt,
                at,
                labourMinutes,
                result);
    }

    Progress again(Instant at) {
        return new Progress(
                recordedAt, at, acknowledgedAt, null, null, null, null, null, null, null, null, null, null, null);
    }
}
