package io.huiyin.pricing;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.text.Normalizer;
import java.util.Locale;

/** What an item is found by: code, both names, and the initials of its pinyin ({@code ghslt} for 更换水龙头). */
final class Sought {
    private Sought() {}

    static String in(PriceLine line) {
        return String.join(" ", fold(line.code()), fold(line.name()), initials(line.name()), fold(line.nameEn()));
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static String initials(String name) {
        return fold(PinyinHelper.toPinyin(name, PinyinStyleEnum.FIRST_LETTER, ""));
    }
}
