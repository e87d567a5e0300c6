package io.huiyin.message.text;

import io.huiyin.message.text.Correspondent.Party;
import io.huiyin.message.text.Correspondent.Written;
import io.huiyin.staff.Actor;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks of each text whoever writes about its kind of matter. */
@Component
public class Correspondents {
    private final Map<String, Correspondent> byKind;

    public Correspondents(List<Correspondent> all) {
        byKind = all.stream().collect(Collectors.toMap(Correspondent::kind, Function.identity()));
    }

    public Written write(Text text) {
        return of(text).write(text);
    }

    /** The whole text with the whole number, for somebody who sends it by hand; it is noted that he saw it (DSK-09). */
    public Written reveal(Text text, Actor to) {
        return of(text).reveal(text, to);
    }

    /** Whom these texts of one community go to, by matter. */
    public Map<Long, Party> parties(long communityId, Collection<Text> texts) {
        var parties = new HashMap<Long, Party>();
        texts.stream()
                .collect(Collectors.groupingBy(Text::kind, Collectors.mapping(Text::matterId, Collectors.toSet())))
                .forEach((kind, matters) -> parties.putAll(
                        Optional.ofNullable(byKind.get(kind)).orElseThrow().parties(communityId, matters)));
        return parties;
    }

    private Correspondent of(Text text) {
        return Optional.ofNullable(byKind.get(text.kind()))
                .orElseThrow(() -> new IllegalStateException("nobody writes about a " + text.kind()));
    }
}
