package io.huiyin.desk;

import io.huiyin.estate.Phone;
import io.huiyin.procedure.Fields;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who turned to the desk: somebody of a home, or a name and a number alone.
 *
 * @param telephone as written down, several parted by a slash
 */
public record Caller(
        @Nullable Long homeId,
        @Nullable Long personId,
        @Nullable String name,
        @Nullable String telephone) {
    private static final int LONGEST_NAME = 60;

    public Caller {
        Fields.of().atMost("name", name, LONGEST_NAME).check();
    }

    /** Somebody of this home, or just the home while it is not clear who speaks. */
    public static Caller ofHome(long homeId, @Nullable Long personId, @Nullable String name) {
        return new Caller(homeId, personId, name, null);
    }

    /**
     * Somebody who is not in the estate's books.
     *
     * @throws io.huiyin.estate.EstateRefusal when the telephone can't be read
     */
    public static Caller stranger(String name, String telephone) {
        var number = telephone.isBlank()
                ? null
                : Phone.parse(telephone).stream().map(Phone::full).collect(Collectors.joining("/"));
        return new Caller(null, null, name.isBlank() ? null : name.strip(), number);
    }
}
