package io.huiyin.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TellingWritingFromABlankGlassTests {
    @Test
    void strokesAreWritingWhateverThePaperAndThePen() {
        for (var paper : new Color[] {Color.WHITE, new Color(0, true), new Color(250, 245, 230)}) {
            for (var pen : new Color[] {Color.BLACK, new Color(20, 35, 75), Color.BLUE, Color.RED}) {
                assertThat(ink(paper, drawn -> strokes(drawn, pen)).isWriting()).isTrue();
            }
        }
    }

    @Test
    void oneColourIsNoWriting() {
        for (var paper : new Color[] {Color.WHITE, Color.BLACK, Color.GRAY, new Color(0, true)}) {
            assertThat(ink(paper, pen -> {}).isWriting()).isFalse();
        }
    }

    @Test
    void aTouchOrAScratchIsNoWriting() {
        assertThat(ink(Color.WHITE, pen -> dot(pen, 10)).isWriting()).isFalse();
        assertThat(ink(Color.WHITE, pen -> dot(pen, 20)).isWriting()).isFalse();
        assertThat(ink(Color.WHITE, pen -> line(pen, 10, 10, 200, 11)).isWriting())
                .isFalse();
    }

    @Test
    void whatIsTooFaintToReadIsNoWriting() {
        assertThat(ink(Color.WHITE, pen -> strokes(pen, new Color(225, 225, 225)))
                        .isWriting())
                .isFalse();
    }

    private static void strokes(Graphics2D pen, Color colour) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(2));
        pen.drawLine(20, 20, 60, 60);
        pen.drawLine(60, 20, 20, 60);
    }

    private static void dot(Graphics2D pen, int size) {
        pen.setColor(Color.BLACK);
        pen.fillOval(50, 50, size, size);
    }

    private static void line(Graphics2D pen, int fromX, int fromY, int toX, int toY) {
        pen.setColor(Color.BLACK);
        pen.drawLine(fromX, fromY, toX, toY);
    }

    private static Ink ink(Color paper, Consumer<Graphics2D> drawing) {
        var picture = new BufferedImage(300, 160, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setColor(paper);
        pen.fillRect(0, 0, 300, 160);
        drawing.accept(pen);
        pen.dispose();
        return Ink.on(picture);
    }
}
