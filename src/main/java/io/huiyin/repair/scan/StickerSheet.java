package io.huiyin.repair.scan;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.huiyin.estate.Community;
import io.huiyin.estate.PublicPlace;
import io.huiyin.paper.Pdf;
import io.huiyin.paper.QrCode;
import io.huiyin.paper.WebAddress;
import io.huiyin.repair.DeskTelephones;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints stickers for public places, eight on a page of A4, to be cut out and stuck on. */
@Component
public class StickerSheet {
    private static final int IN_A_ROW = 2;
    private static final int ROWS = 4;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Pdf pdf;
    private final WebAddress web;
    private final DeskTelephones telephones;
    private final MessageSource messages;

    StickerSheet(Pdf pdf, WebAddress web, DeskTelephones telephones, MessageSource messages) {
        this.pdf = pdf;
        this.web = web;
        this.telephones = telephones;
        this.messages = messages;
    }

    /** One sticker as it is printed. */
    public record Printed(String place, String spelt, String address, String picture) {}

    /** The words around it. */
    public record Around(String title, String community, String scan, String noSignIn, String desk) {}

    /** The stickers of these places, as far as they have one. */
    public byte[] print(Community community, List<PublicPlace> places, Map<Long, Sticker> stickers, Locale locale) {
        var printed = places.stream()
                .filter(place -> stickers.containsKey(place.id()))
                .map(place -> printed(place, Objects.requireNonNull(stickers.get(place.id()))))
                .toList();
        var page = new StringOutput();
        templates.render(
                "repair/scan/sheet.jte", Map.of("pages", pages(printed), "around", around(community, locale)), page);
        return pdf.render(page.toString(), locale);
    }

    private Printed printed(PublicPlace place, Sticker sticker) {
        var address = web.of(sticker.path());
        var picture = "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(address));
        return new Printed(place.name(), sticker.spelt(), address, picture);
    }

    private Around around(Community community, Locale locale) {
        var desk = telephones.of(community.id());
        return new Around(
                text("repair-sticker.sheet", locale),
                community.name(),
                text("repair-sticker.scan", locale),
                text("repair-sticker.noSignIn", locale),
                desk.map(number -> text("repair-sticker.desk", locale, number)).orElse(""));
    }

    /** Rows of a page, each of at most two. */
    private static List<List<List<Printed>>> pages(List<Printed> printed) {
        return cut(cut(printed, IN_A_ROW), ROWS);
    }

    private static <T> List<List<T>> cut(List<T> all, int most) {
        var pieces = new ArrayList<List<T>>();
        for (var from = 0; from < all.size(); from += most) {
            pieces.add(all.subList(from, Math.min(all.size(), from + most)));
        }
        return pieces;
    }

    private String text(String key, Locale locale, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, locale));
    }
}
