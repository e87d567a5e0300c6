package io.huiyin.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Looks at every part of a backup, and holds it against the manifest that comes last. */
final class Proof implements BackupFile.Reader {
    private final Map<String, String> tables = new HashMap<>();
    private final FolderSum files = new FolderSum();
    private final FolderSum keys = new FolderSum();
    private @Nullable Manifest manifest;

    @Override
    public void part(String name, InputStream content) throws IOException {
        if (name.startsWith("data/")) {
            var digest = Sha256.digest();
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
            tables.put(name, Sha256.text(digest));
        } else if (name.startsWith("files/")) {
            files.pass(name, content, OutputStream.nullOutputStream());
        } else if (name.startsWith("keys/")) {
            keys.pass(name, content, OutputStream.nullOutputStream());
        } else if (name.equals(Manifest.ENTRY)) {
            manifest = manifest(content);
        }
    }

    private static Manifest manifest(InputStream content) throws IOException {
        try {
            return JsonMapper.shared().readValue(content.readAllBytes(), Manifest.class);
        } catch (JacksonException notOurs) {
            throw new ZipException("its manifest can't be read");
        }
    }

    /** The manifest, when everything is as it says. */
    Manifest manifest() throws ZipException {
        var found = manifest;
        if (found == null) {
            throw new ZipException("its manifest is missing");
        }
        if (found.format() != Manifest.FORMAT) {
            throw new BackupRefused("The backup has format %d, and this Huiyin reads format %d only."
                    .formatted(found.format(), Manifest.FORMAT));
        }
        for (var table : found.tables()) {
            require(table.sha256().equals(tables.remove(table.entry())), table.entry());
        }
        require(tables.isEmpty(), "what stands in data/");
        require(files.folder().equals(found.files()), "what stands in files/");
        require(keys.folder().equals(found.keys()), "what stands in keys/");
        return found;
    }

    private static void require(boolean same, String part) throws ZipException {
        if (!same) {
            throw new ZipException(part + " is not what was written");
        }
    }
}
