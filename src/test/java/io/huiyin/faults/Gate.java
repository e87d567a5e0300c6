package io.huiyin.faults;

/** Holds requests back while the books are being looked at. */
final class Gate {
    private boolean shut;
    private int inside;

    synchronized void enter() {
        while (shut) {
            await();
        }
        inside++;
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** No request begins any more. */
    synchronized void shut() {
        shut = true;
    }

    /** Waits until the requests on their way have come back, with an answer or without. */
    synchronized void awaitEmpty() {
        while (inside > 0) {
            await();
        }
    }

    synchronized void open() {
        shut = false;
        notifyAll();
    }

    private void await() {
        try {
            wait();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
