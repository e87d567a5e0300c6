package io.huiyin.estate.internal;

import java.util.List;
import java.util.stream.Collectors;

/** One way to spell a name in pinyin: its syllables, with Latin words as they are. */
public record Spelling(List<String> syllables) {
    public String pinyin() {
        return String.join("", syllables);
    }

    public String initials() {
        return syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
    }
}
