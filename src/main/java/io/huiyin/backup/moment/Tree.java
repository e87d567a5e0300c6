package io.huiyin.backup.moment;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;

/** Copies a folder with all that is in it, while it may be worked in: what vanishes meanwhile is not missed. */
final class Tree extends SimpleFileVisitor<Path> {
    private final Path from;
    private final Path to;
    private final Predicate<Path> skipped;
    private long files;
    private long bytes;

    private Tree(Path from, Path to, Predicate<Path> skipped) {
        this.from = from;
        this.to = to;
        this.skipped = skipped;
    }

    /** How much was copied. */
    record Size(long files, long bytes) {}

    /**
     * Copies the folder.
     *
     * @param skipped paths relative to the folder that are left out; of a folder only what is in it
     */
    static Size copy(Path from, Path to, Predicate<Path> skipped) throws IOException {
        var copy = new Tree(from, to, skipped);
        Files.walkFileTree(from, copy);
        return new Size(copy.files, copy.bytes);
    }

    /** Copies one file with its rights. */
    static void copyFile(Path file, Path target) throws IOException {
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        var target = to.resolve(from.relativize(folder));
        if (!Files.isDirectory(target)) {
            Files.copy(folder, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
        return !folder.equals(from) && skipped.test(from.relativize(folder))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile() && !skipped.test(from.relativize(file))) {
            try {
                copyFile(file, to.resolve(from.relativize(file)));
                files++;
                bytes += attributes.size();
            } catch (NoSuchFileException gone) {
                return FileVisitResult.CONTINUE;
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
