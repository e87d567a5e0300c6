package io.huiyin.asset;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of the spreadsheet of assets, in their order; each is a field of {@link AssetReader}. */
public enum AssetColumn {
    NUMBER("number"),
    KIND("kind"),
    NAME("name"),
    BUILDING("building"),
    PLACE("place"),
    PLACE_TEXT("placeText"),
    MAKER("maker"),
    MODEL("model"),
    SERIAL("serial"),
    IN_SERVICE("inServiceOn"),
    WARRANTY("warrantyUntil"),
    EVERY("careEvery"),
    UNIT("careUnit"),
    STATE("state"),
    NOTES("notes");

    private final String field;

    AssetColumn(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }

    public String heading() {
        return "asset.field." + field;
    }

    /** The field's constants as keys of their words; nothing where it is plain. */
    @Nullable
    String constants() {
        return switch (this) {
            case KIND -> "asset.kind.";
            case STATE -> "asset.state.";
            case UNIT -> "asset.unit.";
            case NUMBER, NAME, BUILDING, PLACE, PLACE_TEXT, MAKER, MODEL, SERIAL, IN_SERVICE, WARRANTY, EVERY, NOTES ->
                null;
        };
    }

    static String folded(@Nullable String word) {
        return Objects.requireNonNullElse(word, "").strip().toLowerCase(Locale.ROOT);
    }
}
