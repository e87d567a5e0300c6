package io.huiyin.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's programs, unpacked once from the class path into a folder named for the archive's fingerprint. */
record PostgresBinaries(Path folder) {
    private static final int EXECUTABLE = 0111;

    /** Unpacks into a folder aside, tries it, then renames it: there is never half a PostgreSQL. */
    static PostgresBinaries unpackedUnder(Path parent) throws IOException {
        var archive = archive();
        var folder = parent.resolve("bin-" + fingerprint(archive));
        if (!Files.isDirectory(folder)) {
            var aside = parent.resolve(folder.getFileName() + ".new");
            FileSystemUtils.deleteRecursively(aside);
            unpack(archive, aside);
            new PostgresBinaries(aside).verify();
            Files.move(aside, folder);
        }
        return new PostgresBinaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private void verify() {
        var version = Command.run(folder, List.of(program("postgres"), "--version"));
        if (!version.succeeded()) {
            throw new DatabaseUnavailable(
                    "The unpacked PostgreSQL does not run here: " + version.output(),
                    "The data folder may forbid programs (mounted noexec), or the system's C library is too old. "
                            + "Set HUIYIN_DATA to another folder, or HUIYIN_DATABASE_URL to an external PostgreSQL.",
                    null);
        }
    }

    private static URL archive() {
        var machine = System.getProperty("os.arch", "");
        var name = "postgres-%s-%s.txz"
                .formatted(
                        System.getProperty("os.name", "").toLowerCase(Locale.ROOT),
                        machine.equals("amd64") ? "x86_64" : machine);
        var archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new DatabaseUnavailable(
                    "No embedded PostgreSQL for this machine (" + name + ").",
                    "Set HUIYIN_DATABASE_URL, HUIYIN_DATABASE_USER and HUIYIN_DATABASE_PASSWORD to an external one.",
                    null);
        }
        return archive;
    }

    /** What the jar's own list says of the archive, so that a start need not read all of it. */
    private static String fingerprint(URL archive) throws IOException {
        if (!(archive.openConnection() instanceof JarURLConnection packed)) {
            throw new IOException("The archive lies outside a jar: " + archive);
        }
        var entry = packed.getJarEntry();
        return "%x-%08x".formatted(entry.getSize(), entry.getCrc());
    }

    private static void unpack(URL archive, Path target) throws IOException {
        Files.createDirectories(target);
        try (var tar = new TarArchiveInputStream(new BufferedInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive.openStream())), 1 << 16))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive points outside itself: " + entry.getName());
                }
                write(entry, tar, path);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        var executable = (entry.getMode() & EXECUTABLE) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
