package io.huiyin.faults;

import java.io.IOException;
import java.net.Socket;
import java.util.function.BooleanSupplier;

/** Two connections joined: what comes in at one goes out at the other, as long as the line is whole. */
final class Pipe {
    private static final int BYTES = 16 * 1024;
    private final Socket one;
    private final Socket other;
    private final BooleanSupplier silent;

    Pipe(Socket one, Socket other) {
        this(one, other, () -> false);
    }

    /** One that swallows what is sent while it is silent. */
    Pipe(Socket one, Socket other, BooleanSupplier silent) {
        this.one = one;
        this.other = other;
        this.silent = silent;
    }

    /** Pumps both ways until either end is closed. */
    void join() {
        var back = Thread.startVirtualThread(() -> pump(other, one));
        pump(one, other);
        try {
            back.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(Socket from, Socket to) {
        var buffer = new byte[BYTES];
        try (from;
                to) {
            for (var read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (!silent.getAsBoolean()) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException closed) {
            return;
        }
    }
}
