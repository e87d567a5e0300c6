package io.huiyin.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The line between a server and its database, which can be cut without a word, as a firewall or a dead switch does. */
final class Line implements AutoCloseable {
    private final ServerSocket socket;
    private final int database;
    private volatile boolean cut;

    Line(int database) {
        this.database = database;
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on nothing gets through, and nobody is told. */
    void cut() {
        cut = true;
    }

    /** New connections get through again; those from before the cut stay dead for ever. */
    void mend() {
        cut = false;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var server = socket.accept();
                Thread.startVirtualThread(() -> lead(server));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(Socket server) {
        var dead = new boolean[] {cut};
        try (var to = new Socket()) {
            to.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), database), 2000);
            new Pipe(server, to, () -> dead[0] = dead[0] || cut).join();
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
