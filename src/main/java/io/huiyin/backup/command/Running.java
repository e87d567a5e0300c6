package io.huiyin.backup.command;

import io.huiyin.backup.BackupRefused;
import io.huiyin.backup.command.Arguments.Misused;
import io.huiyin.database.DatabaseUnavailable;
import java.util.function.IntSupplier;

/** How a command ends: with what it came to, or with what went wrong in words. */
final class Running {
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private Running() {}

    static int of(String usage, IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (Misused misused) {
            IO.println(misused.getMessage());
            IO.println(usage);
            return MISUSED;
        } catch (BackupRefused refused) {
            IO.println(refused.getMessage());
            return REFUSED;
        } catch (DatabaseUnavailable away) {
            IO.println(away.getMessage() + "\n" + away.advice());
            return REFUSED;
        }
    }
}
