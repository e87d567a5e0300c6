package io.huiyin.api;

import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Why a program's request is not done: told as {@code application/problem+json} with all faults and reasons. */
public final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final HttpStatus status;
    private final transient Reason what;
    private final transient List<FieldFault> faults;
    private final transient List<Reason> reasons;
    private final transient Map<String, Object> more;

    private ApiFailure(
            HttpStatus status, Reason what, List<FieldFault> faults, List<Reason> reasons, Map<String, Object> more) {
        super(status + " " + what.key() + " " + faults + " " + reasons, null, false, false);
        this.status = status;
        this.what = what;
        this.faults = List.copyOf(faults);
        this.reasons = List.copyOf(reasons);
        this.more = Map.copyOf(more);
    }

    /** The request can't be read at all. */
    public static ApiFailure unreadable(Reason what) {
        return new ApiFailure(HttpStatus.BAD_REQUEST, what, List.of(), List.of(), Map.of());
    }

    /** What was asked for is not there, or not for the asker. */
    public static ApiFailure absent() {
        return new ApiFailure(HttpStatus.NOT_FOUND, Reason.of("api.problem.absent"), List.of(), List.of(), Map.of());
    }

    /** Fields are wrong or missing. */
    public static ApiFailure faulty(List<FieldFault> faults) {
        return new ApiFailure(
                HttpStatus.UNPROCESSABLE_CONTENT, Reason.of("api.problem.faulty"), faults, List.of(), Map.of());
    }

    /** The procedure refuses it: 403 when others may do it, 422 when nobody may do it now. */
    public static ApiFailure refused(List<Reason> reasons) {
        var post = reasons.stream().anyMatch(reason -> reason.key().equals("procedure.refused.party"));
        var status = post ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ApiFailure(status, Reason.of("api.problem.refused"), List.of(), reasons, Map.of());
    }

    /** The asker's posts don't allow it. */
    public static ApiFailure forbidden() {
        return new ApiFailure(HttpStatus.FORBIDDEN, Reason.of("api.problem.forbidden"), List.of(), List.of(), Map.of());
    }

    /** Somebody else acted meanwhile; the present version and what changed go with it. */
    public static ApiFailure stale(int version, List<?> changes) {
        return new ApiFailure(
                HttpStatus.CONFLICT,
                Reason.of("api.problem.stale"),
                List.of(),
                List.of(),
                Map.of("version", version, "changes", changes));
    }

    /** The body is larger than it may be. */
    public static ApiFailure tooLarge(int mostBytes) {
        return new ApiFailure(
                HttpStatus.CONTENT_TOO_LARGE,
                Reason.of("api.problem.tooLarge", String.valueOf(mostBytes / 1024)),
                List.of(),
                List.of(),
                Map.of());
    }

    HttpStatus status() {
        return status;
    }

    Reason what() {
        return what;
    }

    /** The fields that are wrong. */
    public List<FieldFault> faults() {
        return faults;
    }

    /** Why the procedure refuses. */
    public List<Reason> reasons() {
        return reasons;
    }

    Map<String, Object> more() {
        return more;
    }
}
