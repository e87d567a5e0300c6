package io.huiyin.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A sum in the capital numerals that Chinese papers are written with, so that it can't be altered. */
public final class Yuan {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿"};
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    private Yuan() {}

    /** Such as 壹佰零伍元叁角整 for 105.30; cents are rounded half up. */
    public static String inWords(BigDecimal sum) {
        if (sum.signum() < 0 || sum.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("not a sum to be paid: " + sum.toPlainString());
        }
        long cents = sum.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
        if (cents == 0) {
            return "零元整";
        }
        long yuan = cents / 100;
        return (yuan == 0 ? "" : whole(yuan) + "元") + parts((int) (cents / 10 % 10), (int) (cents % 10), yuan > 0);
    }

    private static String parts(int tenths, int hundredths, boolean afterYuan) {
        if (tenths == 0 && hundredths == 0) {
            return "整";
        }
        String ten = tenths > 0 ? digit(tenths) + "角" : afterYuan ? "零" : "";
        return ten + (hundredths > 0 ? digit(hundredths) + "分" : "整");
    }

    private static String whole(long yuan) {
        var words = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int four = (int) (yuan / power(group) % 10_000);
            gap |= four < 1000 && !words.isEmpty();
            if (four > 0) {
                words.append(gap ? "零" : "").append(thousands(four)).append(GROUPS[group]);
                gap = false;
            }
        }
        return words.toString();
    }

    private static String thousands(int four) {
        var words = new StringBuilder();
        boolean gap = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int figure = four / (int) Math.round(Math.pow(10, place)) % 10;
            if (figure == 0) {
                gap = !words.isEmpty();
            } else {
                words.append(gap ? "零" : "").append(digit(figure)).append(PLACES[place]);
                gap = false;
            }
        }
        return words.toString();
    }

    private static long power(int group) {
        return Math.round(Math.pow(10_000, group));
    }

    private static String digit(int figure) {
        return DIGITS.substring(figure, figure + 1);
    }
}
