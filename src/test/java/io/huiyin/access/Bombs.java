package io.huiyin.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are small and want to be large. */
final class Bombs {
    private static final String WORKBOOK = """
            <?xml version="1.0"?>%s<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
            <sheet name="%s" sheetId="1" r:id="rId1"/></sheets></workbook>""";
    private static final String RELATIONS = """
            <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
             Target="worksheets/sheet1.xml"/></Relationships>""";

    private Bombs() {}

    /** A PNG that says it is 60,000 points wide and as high. */
    static byte[] hugePicture() {
        var head = ByteBuffer.allocate(17);
        head.put("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.putInt(60_000).putInt(60_000).put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(head.array());
        var png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        png.writeBytes(ByteBuffer.allocate(4).putInt(13).array());
        png.writeBytes(head.array());
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return png.toByteArray();
    }

    /** A workbook whose sheet is these bytes. */
    static byte[] xlsx(byte[] sheet) {
        return zip("", "x", sheet);
    }

    /** A workbook of a few hundred kilobytes whose sheet unpacks to half a gigabyte of nothing. */
    static byte[] zipBomb() {
        return zip("", "x", null);
    }

    /** A workbook whose names multiply when they are read, and that asks for a file of the server. */
    static byte[] withEntities() {
        var doctype = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        return zip(doctype, "&c;&f;", "<worksheet/>".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String doctype, String name, byte @org.jspecify.annotations.Nullable [] sheet) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", "<?xml version=\"1.0\"?><Types/>");
            put(zip, "xl/workbook.xml", WORKBOOK.formatted(doctype, name));
            put(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            if (sheet == null) {
                blow(zip);
            } else {
                zip.write(sheet);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void blow(ZipOutputStream zip) throws IOException {
        var nothing = new byte[1024 * 1024];
        for (var megabyte = 0; megabyte < 500; megabyte++) {
            zip.write(nothing);
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
