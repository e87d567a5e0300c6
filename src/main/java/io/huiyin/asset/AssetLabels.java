package io.huiyin.asset;

import io.huiyin.estate.Community;
import io.huiyin.paper.Label;
import io.huiyin.paper.Label.Line;
import io.huiyin.paper.Label.Look;
import io.huiyin.paper.LabelGrid;
import io.huiyin.paper.LabelSheet;
import io.huiyin.paper.WebAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Prints labels for assets. The code on one leads the staff to what is open at the asset; whoever is not signed in is asked to, so
 * that a label gives nothing away.
 */
@Component
public class AssetLabels {
    /** How many go into one print: twenty pages. */
    public static final int MOST = 20 * LabelGrid.EIGHTEEN.onAPage();

    private final LabelSheet sheet;
    private final WebAddress web;
    private final MessageSource messages;

    AssetLabels(LabelSheet sheet, WebAddress web, MessageSource messages) {
        this.sheet = sheet;
        this.web = web;
        this.messages = messages;
    }

    public byte[] print(Community community, List<Asset> assets, Locale locale) {
        var below = community.name() + " · " + text("asset.labels.scan", locale);
        var labels =
                assets.stream().map(asset -> label(community, asset, below)).toList();
        return sheet.print(text("asset.labels", locale), LabelGrid.EIGHTEEN, labels, locale);
    }

    private Label label(Community community, Asset asset, String below) {
        var is = asset.is();
        var code = URLEncoder.encode(is.number(), StandardCharsets.UTF_8).replace("+", "%20");
        return new Label(
                List.of(new Line(Look.NUMBER, is.number()), new Line(Look.NAME, is.name())),
                web.of("/c/" + community.code() + "/my/scan?code=" + code),
                List.of(new Line(Look.SMALL, asset.where()), new Line(Look.SMALL, below)));
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, new Object[0], locale));
    }
}
