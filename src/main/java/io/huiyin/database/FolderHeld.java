package io.huiyin.database;

import java.nio.file.Path;

/** Another process works on the data folder. */
final class FolderHeld extends DatabaseUnavailable {
    private static final long serialVersionUID = 1L;

    FolderHeld(Path folder) {
        super(
                "Another Huiyin is already running on the data folder " + folder + ".",
                "Stop it first, or set HUIYIN_DATA to another folder for this one.",
                null);
    }
}
