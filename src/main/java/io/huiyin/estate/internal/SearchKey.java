package io.huiyin.estate.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing that may be typed, from its beginning, to find a home, one of its people, or a public place. */
public record SearchKey(String key, KeyKind kind, @Nullable Long personId) {
    private static final int MOST_ENDS = 8;
    private static final int SHORTEST_PLATE = 3;
    private static final Pattern PIECES = Pattern.compile("[a-z0-9-]+|.", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile("\\S+");

    /** 3-2-1201 by 3-2-1201, 2-1201, 1201, 3-1201 and 321201; a building named in words by each of them. */
    public static List<SearchKey> ofHome(String building, String unit, String room) {
        var label =
                Stream.of(building, unit, room).filter(part -> !part.isEmpty()).toList();
        var keys = new Keys(null).add(KeyKind.ROOM, Typed.key(String.join("-", label)));
        for (var from = 1; from < label.size(); from++) {
            keys.add(KeyKind.ROOM_PART, Typed.key(String.join("-", label.subList(from, label.size()))));
        }
        keys.add(KeyKind.ROOM_PART, Typed.key(building + "-" + room));
        keys.add(KeyKind.ROOM_PART, Typed.key(String.join("", label)));
        WORDS.matcher(building).results().skip(1).map(MatchResult::start).forEach(start -> {
            keys.add(KeyKind.ROOM_PART, Typed.key(building.substring(start) + "-" + room));
        });
        return keys.list();
    }

    /** 陈美玲 by 陈美玲, 美玲, 玲, chenmeiling, meiling, ling and cml. */
    public static List<SearchKey> ofPerson(long personId, String name) {
        var keys = new Keys(personId);
        ends(pieces(name)).forEach(end -> keys.add(KeyKind.NAME, end));
        for (var spelling : Spellings.of(name)) {
            ends(spelling.syllables()).forEach(end -> keys.add(KeyKind.PINYIN, end));
            keys.add(KeyKind.INITIALS, spelling.initials());
        }
        return keys.list();
    }

    /** 粤A12345 by itself and its ends of three characters and more. */
    public static List<SearchKey> ofPlate(String plate) {
        var keys = new Keys(null);
        var whole = Typed.key(plate).replace("-", "");
        IntStream.rangeClosed(0, Math.max(0, whole.length() - SHORTEST_PLATE))
                .mapToObj(whole::substring)
                .forEach(end -> keys.add(KeyKind.PLATE, end));
        return keys.list();
    }

    /** 2栋大堂 by itself, its ends, datang and dt. */
    public static List<SearchKey> ofPlace(String name) {
        var keys = new Keys(null).add(KeyKind.PLACE, Typed.key(name));
        ends(pieces(name)).forEach(end -> keys.add(KeyKind.PLACE_PART, end));
        for (var spelling : Spellings.of(name)) {
            ends(spelling.syllables()).forEach(end -> keys.add(KeyKind.PLACE_PART, end));
            keys.add(KeyKind.PLACE_PART, spelling.initials());
        }
        return keys.list();
    }

    private static List<String> pieces(String name) {
        return WORDS.matcher(Typed.folded(name))
                .results()
                .flatMap(word -> PIECES.matcher(word.group()).results())
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> ends(List<String> pieces) {
        return IntStream.range(0, Math.min(pieces.size(), MOST_ENDS))
                .mapToObj(from -> String.join("", pieces.subList(from, pieces.size())))
                .map(Typed::key)
                .toList();
    }

    /** Keys as they are gathered, each text once, as what it was first. */
    private record Keys(@Nullable Long personId, Map<String, SearchKey> byText) {
        Keys(@Nullable Long personId) {
            this(personId, new LinkedHashMap<>());
        }

        Keys add(KeyKind kind, String text) {
            if (!text.isEmpty()) {
                byText.putIfAbsent(text, new SearchKey(text, kind, personId));
            }
            return this;
        }

        List<SearchKey> list() {
            return List.copyOf(byText.values());
        }
    }
}
