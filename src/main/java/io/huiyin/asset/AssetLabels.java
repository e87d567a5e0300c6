package io.huiyin.asset;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.huiyin.estate.Community;
import io.huiyin.paper.Pdf;
import io.huiyin.paper.QrCode;
import io.huiyin.paper.WebAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Prints labels for assets, eighteen on a page of A4. The code on one leads the staff to what is open at the asset; whoever is
 * not signed in is asked to, so that a label gives nothing away.
 */
@Component
public class AssetLabels {
    private static final int IN_A_ROW = 3;
    private static final int ROWS = 6;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Pdf pdf;
    private final WebAddress web;
    private final MessageSource messages;

    AssetLabels(Pdf pdf, WebAddress web, MessageSource messages) {
        this.pdf = pdf;
        this.web = web;
        this.messages = messages;
    }

    /** One label as it is printed. */
    public record Printed(String number, String name, String where, String address, String picture) {}

    /** The words around it. */
    public record Around(String title, String community, String scan) {}

    public byte[] print(Community community, List<Asset> assets, Locale locale) {
        var printed = assets.stream().map(asset -> printed(community, asset)).toList();
        var around = new Around(text("asset.labels", locale), community.name(), text("asset.labels.scan", locale));
        var page = new StringOutput();
        templates.render(
                "asset/labels.jte",
                Map.of("pages", cut(cut(printed, IN_A_ROW), ROWS), "around", around, "columns", IN_A_ROW),
                page);
        return pdf.render(page.toString(), locale);
    }

    private Printed printed(Community community, Asset asset) {
        var number = asset.is().number();
        var address = web.of("/c/" + community.code() + "/my/scan?code="
                + URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20"));
        var picture = "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(address));
        return new Printed(number, asset.is().name(), asset.where(), address, picture);
    }

    private static <T> List<List<T>> cut(List<T> all, int most) {
        var pieces = new ArrayList<List<T>>();
        for (var from = 0; from < all.size(); from += most) {
            pieces.add(all.subList(from, Math.min(all.size(), from + most)));
        }
        return pieces;
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, new Object[0], locale));
    }
}
