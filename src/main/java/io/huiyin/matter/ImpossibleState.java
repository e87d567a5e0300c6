package io.huiyin.matter;

/**
 * A state that should be impossible, as a question to the database.
 *
 * @param rule its name with its module before it, {@code matter.ENDED_WITH_AN_OPEN_CLOCK}; its words are under {@code finding} between the two
 * @param sql finds {@code community_id}, {@code matter_id} and a {@code detail}, a matter at most once; may ask for {@code :asOf}
 */
public record ImpossibleState(String rule, String sql) {
    /** The key of its words; the one argument is the detail. */
    public static String messageKey(String rule) {
        return rule.replace(".", ".finding.");
    }
}
