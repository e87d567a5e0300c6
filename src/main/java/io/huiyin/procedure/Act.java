package io.huiyin.procedure;

/** Something that a person does to a matter: a record of what was entered, complete or not constructible. */
public interface Act {
    /** The act's word in tables, addresses of the log and message keys: {@code Arrive} is {@code Arrive}. */
    default String word() {
        return getClass().getSimpleName();
    }
}
