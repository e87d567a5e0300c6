package io.huiyin.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's port: chosen once, kept in a file, chosen anew only when somebody else took it. */
record ServerPort(Path file) {
    static ServerPort keptIn(Path folder) {
        return new ServerPort(folder.resolve("port"));
    }

    /** The kept port if nobody listens on it, or a new one. */
    int freed() throws IOException {
        if (Files.exists(file)) {
            var kept = kept();
            if (kept > 0 && free(kept)) {
                return kept;
            }
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(file, Integer.toString(socket.getLocalPort()));
            return socket.getLocalPort();
        }
    }

    private int kept() throws IOException {
        try {
            return Integer.parseInt(Files.readString(file).strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static boolean free(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (java.net.BindException e) {
            return false;
        }
    }
}
