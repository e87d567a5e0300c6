package io.huiyin.site;

/** How time left speaks: each tone has its icon and its word, never the colour alone. */
public enum Tone {
    CALM("clock"),
    AMBER("alarm"),
    RED("alert-triangle");

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /** The class that the style sheet knows. */
    public String style() {
        return switch (this) {
            case CALM -> "tone-calm";
            case AMBER -> "tone-amber";
            case RED -> "tone-red";
        };
    }
}
