package io.huiyin.history.command;

import io.huiyin.history.OldRequest;
import java.util.Locale;

/** Our word for the way on which a request came in. */
final class Channels {
    private Channels() {}

    static String of(OldRequest request) {
        return switch (request.channel().toLowerCase(Locale.ROOT)) {
            case "phone", "call", "telephone", "电话", "来电" -> "CALL";
            case "online", "mobile", "app", "web", "wechat", "微信", "小程序", "网络" -> "APP";
            case "letter", "mail", "email", "e-mail", "信函", "邮件" -> "LETTER";
            case "hotline", "12345", "热线" -> "HOTLINE";
            case "patrol", "巡查", "巡检" -> "PATROL";
            case "visit", "walk-in", "来访", "前台" -> "VISIT";
            default -> "RELAYED";
        };
    }
}
