package io.huiyin.backup.command;

import io.huiyin.backup.BackupFile;
import io.huiyin.backup.BackupRefused;
import io.huiyin.backup.House;
import io.huiyin.backup.Restoration;
import io.huiyin.backup.command.Arguments.Misused;
import io.huiyin.backup.moment.MomentRestoration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Function;
import org.springframework.util.FileSystemUtils;

/** {@code bin/restore}: brings a backup, or the state of a moment, into an empty house, and compares it. */
public final class Restore {
    private static final int NOT_SOUND = 3;
    private static final String USAGE = """
            bin/restore FILE [--key-file KEY] [--verify]
            bin/restore --until '2026-11-22 10:00:00+08'|latest [--archive FOLDER] [--verify]
            Restores into an empty HUIYIN_DATA, or into an empty database behind HUIYIN_DATABASE_URL.
            --verify restores into a folder aside, compares, and removes it. --archive is HUIYIN_ARCHIVE unless given.
            Ends with 0 when the copy is the same and sound, 3 when it is the same, but something in it is broken.""";

    private Restore() {}

    public static void main(String[] words) {
        System.exit(run(words, House.of(System.getenv())));
    }

    static int run(String[] words, House house) {
        return Running.of(USAGE, () -> {
            var arguments = Arguments.of(words, Set.of("--key-file", "--until", "--archive"), Set.of("--verify"));
            return arguments.option("--until").isPresent() ? moment(arguments, house) : file(arguments, house);
        });
    }

    private static int file(Arguments arguments, House house) {
        var path = arguments.file().orElseThrow(() -> new Misused("Which file?"));
        if (!Files.isReadable(path)) {
            throw new Misused("The file can't be read: " + path);
        }
        var file = new BackupFile(path, arguments.key());
        return within(arguments, house, place -> {
            var restored = Restoration.of(file, place);
            IO.print(restored.text());
            var manifest = restored.manifest();
            IO.println("Written by Huiyin %s at %s.".formatted(manifest.product(), manifest.madeAt()));
            return restored.inspection().sound() ? 0 : NOT_SOUND;
        });
    }

    private static int moment(Arguments arguments, House house) {
        var moment = Moments.read(arguments.option("--until").orElseThrow());
        var archive = Path.of(arguments.option("--archive").orElse(house.archive()));
        if (archive.toString().isBlank()) {
            throw new Misused("Which archive? --archive FOLDER, or HUIYIN_ARCHIVE.");
        }
        return within(arguments, house, place -> {
            var restored = MomentRestoration.of(archive, moment.orElse(null), place);
            IO.print(restored.text());
            IO.println("Played from the base of %s up to %s."
                    .formatted(restored.from(), moment.map(Object::toString).orElse("the end of the archive")));
            return restored.inspection().sound() ? 0 : NOT_SOUND;
        });
    }

    /** Restores into the house, or into a folder that goes away again. */
    private static int within(Arguments arguments, House house, Function<House, Integer> restoring) {
        var began = System.nanoTime();
        var verifying = arguments.has("--verify");
        var aside = verifying ? folderAside() : house.data();
        try {
            var result = restoring.apply(verifying ? house.rehearsedIn(aside) : house);
            IO.println("%s in %.1f s."
                    .formatted(
                            verifying ? "Verified and removed again" : "Restored into " + house,
                            (System.nanoTime() - began) / 1e9));
            return result;
        } finally {
            if (verifying) {
                remove(aside);
            }
        }
    }

    /** Whoever else is on the machine may pass through, but sees nothing. */
    private static Path folderAside() {
        try {
            return Files.createTempDirectory(
                    "huiyin-verify",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        } catch (IOException failed) {
            throw new BackupRefused("There is no room to verify: " + failed, failed);
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException remains) {
            throw new BackupRefused("The folder can't be removed: " + folder, remains);
        }
    }
}
