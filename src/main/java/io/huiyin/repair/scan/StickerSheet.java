package io.huiyin.repair.scan;

import io.huiyin.estate.Community;
import io.huiyin.estate.PublicPlace;
import io.huiyin.paper.Label;
import io.huiyin.paper.Label.Line;
import io.huiyin.paper.Label.Look;
import io.huiyin.paper.LabelGrid;
import io.huiyin.paper.LabelSheet;
import io.huiyin.paper.WebAddress;
import io.huiyin.repair.DeskTelephones;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints stickers for public places, to be cut out and stuck on. */
@Component
public class StickerSheet {
    private final LabelSheet sheet;
    private final WebAddress web;
    private final DeskTelephones telephones;
    private final MessageSource messages;

    StickerSheet(LabelSheet sheet, WebAddress web, DeskTelephones telephones, MessageSource messages) {
        this.sheet = sheet;
        this.web = web;
        this.telephones = telephones;
        this.messages = messages;
    }

    /** The words that are the same on all of them. */
    private record Words(String house, String ask, String small) {}

    /** The stickers of these places, as far as they have one. */
    public byte[] print(Community community, List<PublicPlace> places, Map<Long, Sticker> stickers, Locale locale) {
        var words = words(community, locale);
        var labels = places.stream()
                .filter(place -> stickers.containsKey(place.id()))
                .map(place -> label(place, Objects.requireNonNull(stickers.get(place.id())), words))
                .toList();
        return sheet.print(text("repair-sticker.sheet", locale), LabelGrid.EIGHT, labels, locale);
    }

    private Label label(PublicPlace place, Sticker sticker, Words words) {
        return new Label(
                List.of(new Line(Look.HOUSE, words.house()), new Line(Look.NAME, place.name())),
                web.of(sticker.path()),
                List.of(
                        new Line(Look.ASK, words.ask()),
                        new Line(Look.CODE, sticker.spelt()),
                        new Line(Look.SMALL, words.small())));
    }

    private Words words(Community community, Locale locale) {
        var desk = telephones
                .of(community.id())
                .map(number -> text("repair-sticker.desk", locale, number))
                .orElse("");
        return new Words(
                community.name(),
                text("repair-sticker.scan", locale),
                text("repair-sticker.noSignIn", locale) + " " + desk);
    }

    private String text(String key, Locale locale, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, locale));
    }
}
