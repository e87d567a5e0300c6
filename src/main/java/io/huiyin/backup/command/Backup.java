package io.huiyin.backup.command;

import io.huiyin.backup.Export;
import io.huiyin.backup.House;
import io.huiyin.backup.Manifest;
import io.huiyin.backup.command.Arguments.Misused;
import io.huiyin.backup.moment.BaseBackup;
import io.huiyin.backup.moment.Pruning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** {@code bin/backup}: writes everything into one file, or a base into the archive, while Huiyin runs or not. */
public final class Backup {
    private static final String USAGE = """
            bin/backup [FILE|FOLDER] [--key-file KEY]   everything in one file, sealed if there is a key
            bin/backup --base [--keep N]                a base for going back to any moment, into HUIYIN_ARCHIVE; keeps the newest N
            bin/backup --files                          only the files that people attached since, into HUIYIN_ARCHIVE
            What is backed up: HUIYIN_DATA (var), or HUIYIN_DATABASE_URL with HUIYIN_DATABASE_USER and _PASSWORD.""";

    private Backup() {}

    public static void main(String[] words) {
        System.exit(run(words, House.of(System.getenv())));
    }

    static int run(String[] words, House house) {
        return Running.of(USAGE, () -> {
            var arguments = Arguments.of(words, Set.of("--key-file", "--keep"), Set.of("--base", "--files"));
            if (arguments.has("--base")) {
                base(arguments, house);
            } else if (arguments.has("--files")) {
                IO.println("Files brought to the archive: " + new BaseBackup(house).copyFiles());
            } else {
                file(arguments, house);
            }
            return 0;
        });
    }

    private static void file(Arguments arguments, House house) {
        var key = arguments.key();
        var began = System.nanoTime();
        try (var database = house.visit()) {
            var export = new Export(house, database);
            var named = arguments.file().orElse(Path.of(""));
            var file =
                    Files.isDirectory(named.toAbsolutePath()) ? named.resolve(export.proposedName(key != null)) : named;
            var manifest = export.write(file, key);
            Noting.taken(database, file, manifest.madeAt());
            IO.println(line(manifest, file, began));
            if (key == null) {
                IO.println("It is not sealed: names, homes and what people wrote lie in it in the clear"
                        + (manifest.keys().files() > 0 ? ", and so does the key of the telephones" : "")
                        + ". Keep it where only you can read it, or give --key-file.");
            }
            if (manifest.personalKey() == Manifest.PersonalKeyAt.IN_THE_ENVIRONMENT) {
                IO.println("HUIYIN_PERSONAL_KEY is not in it: keep it elsewhere, without it no telephone can be read.");
            }
        }
    }

    private static String line(Manifest manifest, Path file, long began) {
        return "%s: %d tables, %d rows, %d files, %d keys, %.1f MB in %.1f s"
                .formatted(
                        file,
                        manifest.tables().size(),
                        manifest.rows(),
                        manifest.files().files(),
                        manifest.keys().files(),
                        file.toFile().length() / 1e6,
                        (System.nanoTime() - began) / 1e9);
    }

    private static void base(Arguments arguments, House house) {
        var keep = arguments.option("--keep").map(Backup::count).orElse(Integer.MAX_VALUE);
        var began = System.nanoTime();
        var taken = new BaseBackup(house).take();
        try (var database = house.visit()) {
            Noting.taken(database, taken.folder(), taken.endedAt());
        }
        IO.println(String.format(
                Locale.ROOT,
                "%s: %d files, %.1f MB in %.1f s; any moment from %s on",
                taken.folder(),
                taken.files(),
                taken.bytes() / 1e6,
                (System.nanoTime() - began) / 1e9,
                taken.endedAt()));
        var pruning = Pruning.keeping(keep, house);
        if (pruning.bases() > 0) {
            IO.println("Removed: %d older bases, %d segments".formatted(pruning.bases(), pruning.segments()));
        }
    }

    private static int count(String text) {
        try {
            var count = Integer.parseInt(text);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException none) {
            throw new Misused("Not a number: " + text);
        }
        throw new Misused("Keep at least one base.");
    }
}
