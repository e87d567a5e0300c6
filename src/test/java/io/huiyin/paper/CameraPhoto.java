package io.huiyin.paper;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A JPEG as a telephone makes it: with the camera's name, how it was held, and where (23° 7' N, 113° 15' E). */
final class CameraPhoto {
    private CameraPhoto() {}

    static byte[] with(int orientation, byte[] jpeg) {
        byte[] exif = exif(orientation);
        var photo = new ByteArrayOutputStream();
        photo.write(jpeg, 0, 2);
        photo.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .array());
        photo.writeBytes(exif);
        photo.write(jpeg, 2, jpeg.length - 2);
        return photo.toByteArray();
    }

    /** Big-endian TIFF: IFD0 with make, orientation and the GPS directory; offsets count from the TIFF header. */
    private static byte[] exif(int orientation) {
        var bytes = ByteBuffer.allocate(200);
        bytes.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        bytes.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        bytes.putShort((short) 3);
        entry(bytes, 0x010F, 2, 10).putInt(50);
        entry(bytes, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(bytes, 0x8825, 4, 1).putInt(60);
        bytes.putInt(0);
        bytes.put("HuiyinCam\0".getBytes(StandardCharsets.US_ASCII));
        gps(bytes);
        return bytes.array();
    }

    private static void gps(ByteBuffer bytes) {
        bytes.putShort((short) 4);
        entry(bytes, 1, 2, 2).put(new byte[] {'N', 0, 0, 0});
        entry(bytes, 2, 5, 3).putInt(114);
        entry(bytes, 3, 2, 2).put(new byte[] {'E', 0, 0, 0});
        entry(bytes, 4, 5, 3).putInt(138);
        bytes.putInt(0);
        for (int part : new int[] {23, 7, 30, 113, 15, 20}) {
            bytes.putInt(part).putInt(1);
        }
    }

    private static ByteBuffer entry(ByteBuffer bytes, int tag, int type, int count) {
        return bytes.putShort((short) tag).putShort((short) type).putInt(count);
    }
}
