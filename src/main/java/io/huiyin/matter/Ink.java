package io.huiyin.matter;

import java.awt.image.BufferedImage;

/**
 * What was written on a picture: how many points are dark, the box that they span, and how many points there are in all.
 * What is transparent is paper.
 */
record Ink(int points, int width, int height, long of) {
    /** Less is a tap on the glass, or a slip of the hand. */
    private static final int FEWEST_POINTS = 60;

    private static final int LONGER_SIDE = 24;
    private static final int SHORTER_SIDE = 8;

    /** Of 255; a pen of any colour is darker. */
    private static final int DARK = 160;

    static Ink on(BufferedImage picture) {
        var points = 0;
        var left = picture.getWidth();
        var top = picture.getHeight();
        var right = -1;
        var bottom = -1;
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                if (light(picture.getRGB(x, y)) < DARK) {
                    points++;
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        var all = (long) picture.getWidth() * picture.getHeight();
        return points == 0 ? new Ink(0, 0, 0, all) : new Ink(points, right - left + 1, bottom - top + 1, all);
    }

    /** As the eye weighs colours, on white paper. */
    private static int light(int argb) {
        var opaque = argb >>> 24;
        var colour = (299 * (argb >> 16 & 255) + 587 * (argb >> 8 & 255) + 114 * (argb & 255)) / 1000;
        return (opaque * colour + (255 - opaque) * 255) / 255;
    }

    /** Strokes on paper, rather than an empty glass, a dot, or a picture of one dark colour. */
    boolean isWriting() {
        return points >= FEWEST_POINTS
                && Math.max(width, height) >= LONGER_SIDE
                && Math.min(width, height) >= SHORTER_SIDE
                && points < of / 2;
    }
}
