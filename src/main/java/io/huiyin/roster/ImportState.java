package io.huiyin.roster;

/** How far an import is: waiting for its turn, running, done, refused because of its rows, failed as a whole. */
public enum ImportState {
    WAITING,
    RUNNING,
    DONE,
    REFUSED,
    FAILED;

    public String key() {
        return "roster.state." + name();
    }

    public boolean ended() {
        return switch (this) {
            case WAITING, RUNNING -> false;
            case DONE, REFUSED, FAILED -> true;
        };
    }
}
