package io.huiyin.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The zip of a backup while it is being filled, streaming. */
record Packing(ZipOutputStream zip) {
    private static final int QUICK = 3;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    void text(String name, InputStream content) throws IOException {
        begin(name, QUICK);
        try (content) {
            content.transferTo(zip);
        }
        zip.closeEntry();
    }

    Manifest.Table table(TableRows rows) throws IOException, SQLException {
        begin("data/" + rows.table().name() + ".csv", QUICK);
        var written = rows.to(zip);
        zip.closeEntry();
        return written;
    }

    /** Pictures and papers are packed already. */
    Manifest.Folder folder(KeptFolder folder) throws IOException {
        var sum = new FolderSum();
        for (var file : folder.contents()) {
            var name = file.toString();
            begin(name, Deflater.NO_COMPRESSION);
            try (var content = Files.newInputStream(folder.data().resolve(file))) {
                sum.pass(name, content, zip);
            }
            zip.closeEntry();
        }
        return sum.folder();
    }

    /** The manifest comes last: a file without it is not whole. */
    void finish(Manifest manifest) throws IOException {
        begin(Manifest.ENTRY, QUICK);
        zip.write(JSON.writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
    }

    private void begin(String name, int level) throws IOException {
        zip.setLevel(level);
        zip.putNextEntry(new ZipEntry(name));
    }
}
