package io.huiyin.repair;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Where acts lead by the table of the procedure, for a phone that can't ask; what depends on the case is not told. */
public record Way(Stage from, ActResource act, Stage to) {
    /** Every step of these acts, from every stage that knows them. */
    public static List<Way> of(Collection<ActResource> acts) {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> acts.stream().flatMap(act -> step(stage, act)))
                .toList();
    }

    private static Stream<Way> step(Stage stage, ActResource act) {
        return RepairProcedure.TABLE.row(stage, act.act()).stream()
                .map(row -> new Way(stage, act, row.to().orElse(stage)));
    }
}
