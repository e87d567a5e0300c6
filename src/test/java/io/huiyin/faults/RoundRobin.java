package io.huiyin.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy before several nodes: each connection goes to the next one that is there. */
final class RoundRobin implements AutoCloseable {
    private final ServerSocket socket;
    private final List<Integer> ports;
    private final AtomicInteger next = new AtomicInteger();

    RoundRobin(List<Integer> ports) {
        this.ports = List.copyOf(ports);
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.startVirtualThread(this::accept);
    }

    URI address() {
        return URI.create("http://localhost:" + socket.getLocalPort());
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.startVirtualThread(() -> lead(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(Socket client) {
        for (var attempt = 0; attempt < ports.size(); attempt++) {
            var server = new Socket();
            try {
                var port = ports.get(Math.floorMod(next.getAndIncrement(), ports.size()));
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2000);
                new Pipe(client, server).join();
                return;
            } catch (IOException notThere) {
                close(server);
            }
        }
        close(client);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
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
