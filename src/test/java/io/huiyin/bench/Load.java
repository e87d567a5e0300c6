package io.huiyin.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/** A closed loop: each client takes its next turn when the one before is answered. */
public final class Load {
    private Load() {}

    /** One turn of a client; false when nothing is left to do. */
    @FunctionalInterface
    public interface Client {
        boolean turn() throws Exception;
    }

    /** Lets all clients go until the time is over or nothing is left for any of them. */
    public static Timings of(List<? extends Client> clients, Duration time) {
        var began = System.nanoTime();
        var until = began + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = clients.stream()
                    .map(client -> threads.submit(() -> turns(client, until)))
                    .toList();
            var turns = LongStream.empty();
            for (var each : running) {
                turns = LongStream.concat(turns, Arrays.stream(each.get()));
            }
            return Timings.of(turns.toArray(), System.nanoTime() - began);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static long[] turns(Client client, long until) throws Exception {
        var turns = LongStream.builder();
        while (System.nanoTime() < until) {
            var began = System.nanoTime();
            if (!client.turn()) {
                break;
            }
            turns.add(System.nanoTime() - began);
        }
        return turns.build().toArray();
    }
}
