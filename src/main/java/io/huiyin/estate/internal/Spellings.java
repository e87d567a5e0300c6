package io.huiyin.estate.internal;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How a name may be spelt in pinyin; surnames are read as surnames, characters of several readings in each of the usual ones. */
public final class Spellings {
    private static final int MOST = 6;
    private static final int MOST_READINGS = 2;
    private static final Pattern SYLLABLE = Pattern.compile("[a-z]+");
    private static final Map<String, List<String>> SURNAMES = Map.ofEntries(
            Map.entry("单于", List.of("chan", "yu")),
            Map.entry("尉迟", List.of("yu", "chi")),
            Map.entry("万俟", List.of("mo", "qi")),
            Map.entry("长孙", List.of("zhang", "sun")),
            Map.entry("澹台", List.of("tan", "tai")),
            Map.entry("单", List.of("shan")),
            Map.entry("仇", List.of("qiu")),
            Map.entry("区", List.of("ou")),
            Map.entry("解", List.of("xie")),
            Map.entry("盖", List.of("ge")),
            Map.entry("查", List.of("zha")),
            Map.entry("朴", List.of("piao")),
            Map.entry("曾", List.of("zeng")),
            Map.entry("缪", List.of("miao")),
            Map.entry("翟", List.of("zhai")),
            Map.entry("召", List.of("shao")),
            Map.entry("宁", List.of("ning")),
            Map.entry("柏", List.of("bai")),
            Map.entry("尉", List.of("wei")),
            Map.entry("覃", List.of("qin")),
            Map.entry("冼", List.of("xian")),
            Map.entry("乐", List.of("yue")),
            Map.entry("员", List.of("yun")),
            Map.entry("逄", List.of("pang")),
            Map.entry("洗", List.of("xian")),
            Map.entry("隗", List.of("wei")),
            Map.entry("谌", List.of("chen")),
            Map.entry("燕", List.of("yan")),
            Map.entry("任", List.of("ren")),
            Map.entry("华", List.of("hua")),
            Map.entry("黑", List.of("he")),
            Map.entry("种", List.of("chong")),
            Map.entry("秘", List.of("bi")),
            Map.entry("么", List.of("yao")),
            Map.entry("繁", List.of("po")));

    private Spellings() {}

    /** The spellings of a name, the likeliest first; none when nothing in it can be spelt. */
    public static List<Spelling> of(String name) {
        Set<List<String>> spelt = new LinkedHashSet<>();
        spelt.add(List.of());
        for (var syllables : choices(Typed.folded(name))) {
            spelt = extended(spelt, syllables);
        }
        return spelt.stream()
                .filter(syllables -> !syllables.isEmpty())
                .map(Spelling::new)
                .toList();
    }

    private static Set<List<String>> extended(Set<List<String>> spelt, List<List<String>> choices) {
        Set<List<String>> longer = new LinkedHashSet<>();
        for (var choice : choices) {
            for (var beginning : spelt) {
                var whole = new ArrayList<>(beginning);
                whole.addAll(choice);
                longer.add(whole);
            }
        }
        return longer.stream().limit(MOST).collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
    }

    /** For each part of the name, the syllables it may be spelt with. */
    private static List<List<List<String>>> choices(String name) {
        List<List<List<String>>> choices = new ArrayList<>();
        var rest = name;
        for (var length : new int[] {2, 1}) {
            var surname = rest.length() > length ? SURNAMES.get(rest.substring(0, length)) : null;
            if (surname != null && choices.isEmpty()) {
                choices.add(surnameChoices(surname, rest.substring(0, length)));
                rest = rest.substring(length);
            }
        }
        for (var part : parts(rest)) {
            choices.add(readings(part).stream().map(List::of).toList());
        }
        return choices.stream().filter(choice -> !choice.isEmpty()).toList();
    }

    /** A surname as it is read, and as those who don't know it read it. */
    private static List<List<String>> surnameChoices(List<String> surname, String written) {
        Set<List<String>> both = new LinkedHashSet<>(List.of(surname));
        if (surname.size() == 1) {
            readings(written).stream().limit(1).map(List::of).forEach(both::add);
        }
        return List.copyOf(both.stream().toList());
    }

    /** Chinese characters one by one, Latin words whole. */
    private static List<String> parts(String text) {
        return Pattern.compile("[a-z0-9]+|\\p{IsHan}")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    private static List<String> readings(String part) {
        if (part.length() > 1 || part.charAt(0) < 0x80) {
            return SYLLABLE.matcher(part).matches() ? List.of(part) : List.of();
        }
        return PinyinHelper.toPinyinList(part.charAt(0), PinyinStyleEnum.INPUT).stream()
                .map(reading -> reading.toLowerCase(Locale.ROOT).replace('ü', 'v'))
                .filter(reading -> SYLLABLE.matcher(reading).matches())
                .distinct()
                .limit(MOST_READINGS)
                .toList();
    }
}
