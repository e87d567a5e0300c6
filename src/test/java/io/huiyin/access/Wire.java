package io.huiyin.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends bytes to the running server as they are, whether or not they make a request, and reads what comes back. */
final class Wire {
    private static final int PATIENCE = 20_000;
    private static final int MOST = 256 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}).*", Pattern.DOTALL);
    private static final Pattern SESSION = Pattern.compile("(?i)\r\nSet-Cookie: huiyin=([^;\r]+)");
    private static final Pattern LOCATION = Pattern.compile("(?i)\r\nLocation: ([^\r]+)");

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** What came back; the status is 0 when nothing did, and -1 when nothing came in time. */
    record Reply(int status, String text) {
        @Nullable
        String session() {
            var found = SESSION.matcher(text);
            return found.results()
                    .map(each -> each.group(1))
                    .reduce((one, later) -> later)
                    .orElse(null);
        }

        @Nullable
        String location() {
            var found = LOCATION.matcher(text);
            return found.find() ? found.group(1) : null;
        }
    }

    Reply send(Attempt attempt) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            sent(socket, attempt.bytes());
            var text = read(socket);
            var status = STATUS.matcher(text);
            return new Reply(status.matches() ? Integer.parseInt(status.group(1)) : 0, text);
        } catch (SocketTimeoutException never) {
            return new Reply(-1, "");
        } catch (IOException cut) {
            return new Reply(0, cut.toString());
        }
    }

    /** A server that has seen enough answers and closes before everything is sent. */
    private static void sent(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException closed) {
            return;
        }
    }

    /** Up to the end; of a stream that has none, its beginning. */
    private static String read(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        var some = new byte[8192];
        try {
            for (var count = socket.getInputStream().read(some);
                    count >= 0 && all.size() < MOST;
                    count = socket.getInputStream().read(some)) {
                all.write(some, 0, count);
                if (all.toString(StandardCharsets.ISO_8859_1).contains("text/event-stream")) {
                    break;
                }
            }
        } catch (SocketTimeoutException never) {
            throw never;
        } catch (IOException cut) {
            if (all.size() == 0) {
                throw cut;
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
