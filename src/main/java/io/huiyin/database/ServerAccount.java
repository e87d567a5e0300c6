package io.huiyin.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Under which account the server's programs run: PostgreSQL refuses to run as root. */
enum ServerAccount {
    /** An ordinary user needs nothing. */
    OWN(),
    /** Root, seen as nobody by the programs, while the kernel still knows the owner of the files. */
    NAMESPACE("unshare", "-U"),
    /** Where namespaces are forbidden (many containers), the account nobody, which then owns the files. */
    NOBODY("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private static final int NOBODY_ID = 65534;

    private final List<String> prefix;

    ServerAccount(String... prefix) {
        this.prefix = List.of(prefix);
    }

    /** The first account that works here. */
    static ServerAccount choose(Path folder) {
        if (owner(Path.of("/proc/self/status")) != 0) {
            return OWN;
        }
        return Stream.of(NAMESPACE, NOBODY)
                .filter(account ->
                        Command.run(folder, account.command(List.of("true"))).succeeded())
                .findFirst()
                .orElseThrow(() -> new DatabaseUnavailable(
                        "PostgreSQL refuses to run as root, and neither `unshare -U` nor `setpriv` works here.",
                        "Start Huiyin as an ordinary user, or set HUIYIN_DATABASE_URL to an external PostgreSQL.",
                        null));
    }

    List<String> command(List<String> words) {
        return Stream.concat(prefix.stream(), words.stream()).toList();
    }

    /** Hands the folder to the account, if it is another's. */
    void own(Path folder) {
        var id = this == NOBODY ? NOBODY_ID : 0;
        if (this == OWN || owner(folder) == id) {
            return;
        }
        var chown = Command.run(folder, List.of("chown", "-R", id + ":" + id, folder.toString()));
        if (!chown.succeeded()) {
            throw new DatabaseUnavailable(
                    "The folder " + folder + " can't be given to the server's account: "
                            + chown.output().lines().findFirst().orElse(""),
                    "Check the rights of the folder, or set HUIYIN_DATA to another.",
                    null);
        }
    }

    private static int owner(Path path) {
        try {
            return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
