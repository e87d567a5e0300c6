package io.huiyin.site.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells failures that pass by themselves from those that are our fault: the database is away, starts, is busy or has no room. */
final class Passing {
    private static final String NO_ROOM = "No space left on device";

    private Passing() {}

    /** Whether the same request may well succeed in a moment. */
    static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingFailureException) {
                return false;
            }
            if (passes(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case TransientDataAccessException _,
                    DataAccessResourceFailureException _,
                    CannotCreateTransactionException _,
                    TransactionSystemException _, // the connection went before commit or rollback
                    SQLTransientConnectionException _ -> true;
            case SQLException fault -> passes(fault.getSQLState());
            default -> String.valueOf(cause.getMessage()).contains(NO_ROOM);
        };
    }

    /** Connection lost (08), out of a resource such as room on the disk (53), shut down or starting (57P), system error (58). */
    private static boolean passes(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || state.startsWith("58"));
    }
}
